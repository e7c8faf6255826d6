import { useTranslation } from 'react-i18next';
import type { Duration } from '../../../../engine/types.js';
import { pickable, usePack } from '../../bench/pack.js';
import styles from './ladder.module.css';
import { PickCell } from './PickCell.js';
import { useNumber } from './use-number.js';

interface CalendarCellProps {
  label: string;
  pointer: string;
  value: Duration;
}

/** Which days count. Only days are counted on a calendar. */
export function CalendarCell({ label, pointer, value }: CalendarCellProps) {
  const { t } = useTranslation();
  const calendars = pickable(usePack(), 'calendars');
  const number = useNumber(pointer, value);
  if (number?.unit !== 'days')
    return <span className={styles.still}>{t('studio.fields.everyDay')}</span>;
  return (
    <PickCell
      label={label}
      pointer={pointer}
      value={number.calendar ?? ''}
      options={[{ id: '', title: t('studio.fields.everyDay') }, ...calendars]}
      onPick={(to) => {
        number.countOn(to === '' ? undefined : to);
      }}
    />
  );
}
