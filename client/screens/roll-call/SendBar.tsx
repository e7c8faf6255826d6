import { useTranslation } from 'react-i18next';
import type { RollCallView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { Foot } from '../../ui/Foot.js';
import styles from './lines.module.css';

interface SendBarProps {
  view: RollCallView;
  marked: number;
  kept: boolean;
  sending: boolean;
  onSend: () => void;
}

/** How many differ, and the one button that sends them. */
export function SendBar({ view, marked, kept, sending, onSend }: SendBarProps) {
  const { t } = useTranslation();
  const ordinary = view.events.find(({ id }) => id === view.otherwise)?.title ?? '';
  const rest = view.entries.length - marked;
  const howMany =
    marked === 0
      ? t('rollCall.untouched', { ordinary })
      : t('rollCall.marked', { count: marked, rest, ordinary });
  return (
    <Foot look={styles.bar} word={kept ? howMany : `${howMany} · ${t('form.notKept')}`}>
      {marked > 0 && (
        <Button look="primary" busy={sending} onClick={onSend}>
          {sending ? t('form.sending') : t('rollCall.send')}
        </Button>
      )}
    </Foot>
  );
}
