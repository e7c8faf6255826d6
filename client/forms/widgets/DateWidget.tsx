import { Input } from 'antd';
import { controlProps, textOf, type Widget } from './widget.js';

/** A day, by the phone's own calendar. */
export function DateWidget(props: Widget) {
  const { value, onChange } = props;
  return (
    <Input
      {...controlProps(props)}
      type="date"
      size="large"
      max="9999-12-31"
      style={{ maxWidth: 240 }}
      value={textOf(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
