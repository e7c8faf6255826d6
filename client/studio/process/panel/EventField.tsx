import { useTranslation } from 'react-i18next';
import { namesIn } from '../../../../engine/json-pointer.js';
import type { Around } from '../../fields/Labelled.js';
import { SelectField } from '../../fields/SelectField.js';
import { useProcess } from '../process-context.js';
import { useEvents } from '../use-events.js';

interface EventFieldProps extends Around {
  value: string | undefined;
  pointer: string;
  none?: string;
  onChange: (value: string | undefined) => void;
}

/** What happens: the work of the step is done, something is told, another process has changed the record. */
export function EventField({ pointer, ...rest }: EventFieldProps) {
  const { t } = useTranslation();
  const { process } = useProcess();
  const [map = '', state = ''] = namesIn(pointer);
  const events = useEvents(map === 'states' ? [state] : Object.keys(process.states));
  const told = events.filter(({ id }) => map !== 'opens' || !/\.(submitted|marked)$/.test(id));
  return (
    <SelectField
      {...rest}
      {...(map === 'opens' ? { none: t('studio.process.byForm') } : {})}
      options={told}
    />
  );
}
