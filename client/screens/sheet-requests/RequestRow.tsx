import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../api/save-file.js';
import { agreedSheet } from '../../api/sheet-requests.js';
import type { SheetRequestView } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { Button } from '../../ui/Button.js';
import { Failure } from '../../ui/Failure.js';
import { SaveIcon } from '../../ui/icons.js';
import { useWhen } from '../../ui/when.js';
import styles from './requests.module.css';

/** One sheet that was asked for. */
export function RequestRow({ request }: { request: SheetRequestView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { title, entries, reason, at, decision, mayFetch, until } = request;
  const standing =
    decision === undefined
      ? t('access.sheets.waits')
      : t(decision.agreed ? 'access.sheets.agreedBy' : 'access.sheets.declinedBy', {
          by: decision.by,
        });
  return (
    <li className={styles.request}>
      <span className={styles.words}>
        <strong>{t('access.sheets.entries', { title, count: entries })}</strong>
        <span data-tone={toneOf(request)} className={styles.standing}>
          {standing}
          {mayFetch &&
            until !== undefined &&
            `${t('app.comma')}${t('access.sheets.until', { moment: when.moment(until) })}`}
          {decision?.agreed === true &&
            !mayFetch &&
            `${t('app.comma')}${t('access.sheets.tooLate')}`}
        </span>
        {decision !== undefined && decision.words !== '' && <span>{decision.words}</span>}
        <small>
          {reason}
          {t('app.comma')}
          {when.moment(at)}
        </small>
      </span>
      {mayFetch && <Fetch request={request} />}
    </li>
  );
}

function toneOf({ decision }: SheetRequestView): 'notice' | 'success' | 'danger' {
  if (decision === undefined) return 'notice';
  return decision.agreed ? 'success' : 'danger';
}

function Fetch({ request: { id, title } }: { request: SheetRequestView }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<Error>();
  const save = async () => {
    setSaving(true);
    setFailed(undefined);
    try {
      await saveFile(agreedSheet(id));
      announce(t('ledgers.saved'));
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error('no file'));
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <Button
        busy={saving}
        aria-label={t('access.sheets.fetchWhich', { title })}
        onClick={() => void save()}
      >
        <SaveIcon size={20} />
        {t('access.sheets.fetch')}
      </Button>
      {failed !== undefined && <Failure error={failed} />}
    </>
  );
}
