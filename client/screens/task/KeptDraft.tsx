import { useTranslation } from 'react-i18next';
import type { Fields } from '../../../engine/types.js';
import { useOutbox } from '../../outbox/Outbox.js';
import { dropDraft, type Draft } from '../../outbox/draft.js';
import { Button } from '../../ui/Button.js';
import { Values } from '../../ui/Values.js';
import card from '../../ui/card.module.css';
import { readable } from './readable.js';
import styles from './closed.module.css';

/** What was typed for a task that had ended before it was sent: to be read, copied, let go. */
export function KeptDraft({
  draft,
  person,
  subject,
}: {
  draft: Draft;
  person: string;
  subject: string;
}) {
  const { t } = useTranslation();
  const { takeBack } = useOutbox();
  const values = readable((draft.fields ?? {}) as Fields, draft.data, {
    yes: t('form.yes'),
    no: t('form.no'),
    comma: t('form.comma'),
  });
  if (values.length === 0) return null;
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.kept ?? ''}`}
      aria-labelledby="kept"
    >
      <h2 id="kept">{t('task.kept')}</h2>
      <p>{t('task.keptAdvice')}</p>
      <Values values={values} />
      <Button
        onClick={() => {
          takeBack(subject);
          dropDraft(person, subject);
        }}
      >
        {t('task.discardKept')}
      </Button>
    </section>
  );
}
