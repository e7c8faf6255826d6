import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShares } from '../../api/shares.js';
import type { RecordName } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { Fold } from '../../ui/Fold.js';
import { ShareRow } from './ShareRow.js';
import { ShareSheet } from './ShareSheet.js';
import styles from './shares.module.css';

/** With whom elsewhere the record is shared, for those who answer for it. */
export function Shares({ record }: { record: RecordName }) {
  const { t } = useTranslation();
  const [sharing, setSharing] = useState(false);
  const { data } = useShares(record);
  if (data === undefined || data === null) return null;
  const { shares, offer } = data;
  if (shares.length === 0 && offer === undefined) return null;
  return (
    <Fold title={t('access.shares.title')}>
      {shares.length === 0 ? (
        <p className={styles.none}>{t('access.shares.none')}</p>
      ) : (
        <ul className={styles.shares}>
          {shares.map((share) => (
            <ShareRow key={share.id} record={record} share={share} />
          ))}
        </ul>
      )}
      {offer !== undefined && (
        <Button
          className={styles.share}
          onClick={() => {
            setSharing(true);
          }}
        >
          {t('access.shares.share')}
        </Button>
      )}
      {sharing && offer !== undefined && (
        <ShareSheet
          record={record}
          offer={offer}
          onClose={() => {
            setSharing(false);
          }}
        />
      )}
    </Fold>
  );
}
