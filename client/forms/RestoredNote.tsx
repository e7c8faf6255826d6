import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { useWhen } from '../ui/when.js';

/** Says that the form opened with a draft, and offers to begin anew; asks once more, since it cannot be undone. */
export function RestoredNote({ at, onStartAnew }: { at: string; onStartAnew: () => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [sure, setSure] = useState(false);
  return (
    <Note tone="notice" role="status">
      <span>{sure ? t('form.sureAnew') : t('form.restored', { moment: when.moment(at) })}</span>
      <span>
        <Button
          look="quiet"
          onClick={() => {
            if (sure) onStartAnew();
            else setSure(true);
          }}
        >
          {sure ? t('form.discard') : t('form.anew')}
        </Button>
        {sure && (
          <Button
            look="quiet"
            onClick={() => {
              setSure(false);
            }}
          >
            {t('form.keep')}
          </Button>
        )}
      </span>
    </Note>
  );
}
