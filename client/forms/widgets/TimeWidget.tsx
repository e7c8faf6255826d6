import { Input } from 'antd';
import { controlProps, textOf, type Widget } from './widget.js';

/** A time of day. */
export function TimeWidget(props: Widget) {
  const { value, onChange } = props;
  return (
    <Input
      {...controlProps(props)}
      type="time"
      size="large"
      style={{ maxWidth: 160 }}
      value={textOf(value)}
      onChange={({ target }) =>
        onChange(target.value === '' ? undefined : target.value.slice(0, 5))
      }
    />
  );
}
