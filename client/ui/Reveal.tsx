import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReveal } from '../api/reveal.js';
import type { CaseView } from '../api/types.js';
import { useAnnounce } from './Announcer.js';
import { AskSheet } from './AskSheet.js';
import { Button } from './Button.js';
import { EyeIcon } from './icons.js';
import styles from './reveal.module.css';

interface RevealProps {
  caseId: string;
  /** It was done: what is shown now is whole. */
  done: boolean;
  onRevealed: (view: CaseView) => void;
}

/** The way to whole values: with a reason, which is kept, and until the page is left. */
export function Reveal({ caseId, done, onRevealed }: RevealProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const reveal = useReveal(caseId);
  if (done)
    return (
      <p className={styles.done}>
        <EyeIcon size={20} />
        {t('access.revealed')}
      </p>
    );
  return (
    <>
      <Button
        look="quiet"
        className={styles.reveal}
        onClick={() => {
          setAsking(true);
        }}
      >
        <EyeIcon size={20} />
        {t('access.reveal')}
      </Button>
      {asking && (
        <AskSheet
          title={t('access.reveal')}
          action={t('access.revealAction')}
          label={t('access.revealWhy')}
          ready={t('access.ready.reveal', { returnObjects: true })}
          least={4}
          busy={reveal.isPending}
          error={reveal.error}
          onClose={() => {
            setAsking(false);
          }}
          onSend={(reason) => {
            reveal.mutate(reason, {
              onSuccess: (view) => {
                onRevealed(view);
                setAsking(false);
                announce(t('access.revealedSaid'));
              },
            });
          }}
        >
          <p>{t('access.revealMeans')}</p>
        </AskSheet>
      )}
    </>
  );
}
