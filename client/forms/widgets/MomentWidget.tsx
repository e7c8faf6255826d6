import { Input } from 'antd';
import { instantOf, localOf } from '../../../engine/calendar/zone.js';
import { useNow } from '../../ui/now.js';
import { controlProps, textOf, type Widget } from './widget.js';

/** A day and time: typed as the clock on the wall shows it in the pack's zone, kept as an instant. */
export function MomentWidget(props: Widget) {
  const { value, onChange } = props;
  const { timeZone } = useNow();
  const instant = Date.parse(textOf(value));
  return (
    <Input
      {...controlProps(props)}
      type="datetime-local"
      size="large"
      style={{ maxWidth: 280 }}
      value={Number.isNaN(instant) ? '' : localOf(instant, timeZone)}
      onChange={({ target }) => {
        const local = target.value;
        onChange(local === '' ? undefined : new Date(instantOf(local, timeZone)).toISOString());
      }}
    />
  );
}
