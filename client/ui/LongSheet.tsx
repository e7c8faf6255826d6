import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type SheetOf, useAskForSheet } from '../api/sheet-requests.js';
import type { Problem } from '../api/types.js';
import { useAnnounce } from './Announcer.js';
import { AskSheet } from './AskSheet.js';
import { useWords } from './words.js';

interface LongSheetProps {
  of: SheetOf;
  asked: URLSearchParams;
  /** What the server said: how many there are, how many one may take alone. */
  problem: Problem;
  onClose: () => void;
}

/** A sheet that is longer than one may take away alone: says so, and asks somebody above for it. */
export function LongSheet({ of, asked, problem, onClose }: LongSheetProps) {
  const { t } = useTranslation();
  const words = useWords();
  const go = useNavigate();
  const announce = useAnnounce();
  const ask = useAskForSheet(of);
  return (
    <AskSheet
      title={t('access.sheets.askTitle')}
      action={t('access.sheets.ask')}
      label={t('access.sheets.why')}
      ready={t('access.ready.sheet', { returnObjects: true })}
      least={4}
      busy={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onSend={(reason) => {
        ask.mutate(
          { asked, reason },
          {
            onSuccess: () => {
              announce(t('access.sheets.asked'));
              void go('/sheet-requests');
            },
          },
        );
      }}
    >
      <p>{words(problem.message)}</p>
      <p>{t('access.sheets.askMeans')}</p>
    </AskSheet>
  );
}
