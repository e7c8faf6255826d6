import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandOver } from '../../api/posts.js';
import type { Colleague, PostName } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { useNow } from '../../ui/now.js';
import { PickPerson } from '../../ui/PickPerson.js';
import { Problem } from '../../ui/Problem.js';
import { Sheet } from '../../ui/Sheet.js';
import { TextInput } from '../../ui/TextInput.js';
import { useWhen } from '../../ui/when.js';
import styles from './people.module.css';

interface HandOverSheetProps {
  post: PostName;
  /** Somebody holds it now. */
  held: boolean;
  onClose: () => void;
}

/** Who takes over a post, from which day on. */
export function HandOverSheet({ post, held, onClose }: HandOverSheetProps) {
  const { t } = useTranslation();
  const form = useId();
  const today = useWhen().isoDay(new Date(useNow().now).toISOString());
  const [person, setPerson] = useState<Colleague | undefined>();
  const [nobody, setNobody] = useState(false);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const handOver = useHandOver(post.id);
  return (
    <Sheet
      title={t('people.handOverWhich', { post: post.title })}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          type="submit"
          form={form}
          busy={handOver.isPending}
          disabled={person === undefined && !nobody}
        >
          {t('people.sure')}
        </Button>
      }
    >
      <form
        id={form}
        className={input.form}
        onSubmit={(event) => {
          event.preventDefault();
          const days = { from, ...(until === '' || nobody ? {} : { until }) };
          handOver.mutate(
            { person: nobody ? null : (person?.person ?? null), ...days },
            { onSuccess: onClose },
          );
        }}
      >
        {!nobody && (
          <PickPerson
            label={t('people.toWhom')}
            post={post.id}
            picked={person}
            onPick={setPerson}
          />
        )}
        {held && (
          <label className={input.tick}>
            <input
              type="checkbox"
              checked={nobody}
              onChange={({ target }) => {
                setNobody(target.checked);
              }}
            />
            <span>{t('people.vacate')}</span>
          </label>
        )}
        <p className={styles.advice}>{t('people.startAdvice')}</p>
        <div className={input.days}>
          <TextInput
            label={t('account.from')}
            type="date"
            required
            min={today}
            max="2099-12-31"
            value={from}
            onValue={setFrom}
          />
          {!nobody && (
            <TextInput
              label={t('people.untilOptional')}
              type="date"
              min={from}
              max="2099-12-31"
              value={until}
              onValue={setUntil}
            />
          )}
        </div>
        <Problem error={handOver.error} />
      </form>
    </Sheet>
  );
}
