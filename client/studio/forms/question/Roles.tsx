import { useTranslation } from 'react-i18next';
import { issuesAt } from '../../bench/bench-context.js';
import { pickable, usePack } from '../../bench/pack.js';
import { useWords } from '../../../ui/words.js';
import { useFormBench } from '../form-bench.js';
import styles from '../forms.module.css';
import { useQuestion } from './use-question.js';

/** Whose posts may be picked. */
export function Roles({ name }: { name: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const tiers = pickable(usePack(), 'tiers');
  const { document } = useFormBench();
  const { field, say } = useQuestion(name);
  const at = `/schema/properties/${name}/roles`;
  const { roles = [] } = field;
  return (
    <fieldset className={styles.left}>
      <legend>{t('studio.forms.roles')}</legend>
      {tiers.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={roles.includes(id)}
            onChange={({ target }) => {
              const next = target.checked ? [...roles, id] : roles.filter((one) => one !== id);
              say(at, next.length === 0 ? undefined : next);
            }}
          />
          {title}
        </label>
      ))}
      {issuesAt(document, at).map((issue) => (
        <small key={issue.code + issue.pointer} data-severity={issue.severity}>
          {words(issue.message)}
        </small>
      ))}
    </fieldset>
  );
}
