import { useTranslation } from 'react-i18next';
import { useOutbox } from '../outbox/Outbox.js';
import { useNow } from '../ui/now.js';
import { Button } from '../ui/Button.js';
import { Foot } from '../ui/Foot.js';

interface FormBarProps {
  word: string;
  sending: boolean;
  waiting: boolean;
  savedAt: string | false | undefined;
}

/** The foot of a form: whether it is kept, and the one button that sends it. */
export function FormBar({ word, sending, waiting, savedAt }: FormBarProps) {
  const { t, i18n } = useTranslation();
  const outbox = useOutbox();
  const { timeZone } = useNow();
  const clock = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const kept = () => {
    if (waiting)
      return `${t('outbox.waiting')} · ${outbox.kept ? t('outbox.bySelf') : t('outbox.notKept')}`;
    if (savedAt === false) return t('form.notKept');
    return savedAt === undefined
      ? t('form.keeps')
      : t('form.kept', { time: clock.format(Date.parse(savedAt)) });
  };
  return (
    <Foot word={kept()}>
      {waiting ? (
        <Button onClick={outbox.retry}>{t('outbox.sendNow')}</Button>
      ) : (
        <Button type="submit" look="primary" busy={sending}>
          {sending ? t('form.sending') : word}
        </Button>
      )}
    </Foot>
  );
}
