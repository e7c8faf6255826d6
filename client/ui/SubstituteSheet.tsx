import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameSubstitute } from '../api/posts.js';
import type { Colleague, PostName } from '../api/types.js';
import { Button } from './Button.js';
import input from './input.module.css';
import { useNow } from './now.js';
import { PickPerson } from './PickPerson.js';
import { Problem } from './Problem.js';
import { Sheet } from './Sheet.js';
import { TextInput } from './TextInput.js';
import { useWhen } from './when.js';

/** Who acts for the holder of a post, from which day to which. */
export function SubstituteSheet({ post, onClose }: { post: PostName; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const today = useWhen().isoDay(new Date(useNow().now).toISOString());
  const [person, setPerson] = useState<Colleague | undefined>();
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const name = useNameSubstitute(post.id);
  return (
    <Sheet
      title={t('account.nameFor', { post: post.title })}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          type="submit"
          form={form}
          busy={name.isPending}
          disabled={person === undefined || until === ''}
        >
          {t('account.save')}
        </Button>
      }
    >
      <form
        id={form}
        className={input.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (person !== undefined)
            name.mutate({ person: person.person, from, until }, { onSuccess: onClose });
        }}
      >
        <PickPerson label={t('account.who')} post={post.id} picked={person} onPick={setPerson} />
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
          <TextInput
            label={t('account.until')}
            type="date"
            required
            min={from}
            max="2099-12-31"
            value={until}
            onValue={setUntil}
          />
        </div>
        <Problem error={name.error} />
      </form>
    </Sheet>
  );
}
