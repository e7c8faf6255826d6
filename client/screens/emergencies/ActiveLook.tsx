import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EmergencyView } from '../../api/types.js';
import { casesOf } from '../../ui/cases-of.js';
import { ForwardIcon } from '../../ui/icons.js';
import { useNow } from '../../ui/now.js';
import { RecordName } from '../../ui/RecordName.js';
import { useWhen } from '../../ui/when.js';
import styles from './emergencies.module.css';

/** A record that is open now, how long still, and the way to its cases. */
export function ActiveLook({ look: { record, until, reason } }: { look: EmergencyView }) {
  const { t } = useTranslation();
  const { now } = useNow();
  const when = useWhen();
  const minutes = Math.max(0, Math.round((Date.parse(until) - now) / 60_000));
  return (
    <li>
      <Link to={casesOf(record)} className={styles.look}>
        <span className={styles.words}>
          <strong>
            <RecordName record={record} />
          </strong>
          <span>{reason}</span>
          <small>
            {t('access.emergency.left', {
              hours: Math.floor(minutes / 60),
              minutes: minutes % 60,
              time: when.time(until),
            })}
          </small>
        </span>
        <ForwardIcon size={20} />
      </Link>
    </li>
  );
}
