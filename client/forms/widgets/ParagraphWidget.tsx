import { Input } from 'antd';
import { controlProps, textOf, type Widget } from './widget.js';

/** Text of several lines; it grows with what is written. */
export function ParagraphWidget(props: Widget) {
  const { value, onChange, placeholder, options } = props;
  const rows = typeof options.rows === 'number' ? options.rows : 4;
  return (
    <Input.TextArea
      {...controlProps(props)}
      size="large"
      autoSize={{ minRows: rows, maxRows: 16 }}
      placeholder={placeholder}
      value={textOf(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
