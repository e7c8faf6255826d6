import { useTranslation } from 'react-i18next';
import { outcomeWords } from '../../../../engine/authoring/ladder/sentences.js';
import type { Way } from '../../../../engine/authoring/ladder/ways.js';
import { CloseIcon, ForwardIcon } from '../../../ui/icons.js';
import { StateTag } from '../../../ui/StateTag.js';
import { Origin } from '../../adapt/Origin.js';
import { ElementIssues } from '../ElementIssues.js';
import { useProcess } from '../process-context.js';
import styles from './steps.module.css';

/** One thing that may happen: when, where it leads, what is done; opened by a press, or taken away. */
export function Outcome({ way }: { way: Way }) {
  const { t } = useTranslation();
  const { file, telling, process, open, putAs } = useProcess();
  const { pointer, definition } = way;
  const { when, does } = outcomeWords(telling, way);
  const target = definition.target === undefined ? undefined : process.states[definition.target];
  const title = definition.title ?? when;
  return (
    <li className={styles.outcome}>
      <button
        type="button"
        className={styles.open}
        onClick={() => {
          open(pointer);
        }}
      >
        <span className={styles.when}>
          {definition.title !== undefined && <strong>{definition.title}</strong>}
          <span>{when}</span>
        </span>
        <span className={styles.then}>
          <Origin onlyOwn={way.from !== undefined} file={file} pointers={[pointer]} />
          <ForwardIcon size={18} />
          {target === undefined ? (
            <span>{t('studio.process.staysHere')}</span>
          ) : (
            <StateTag state={{ title: target.title, tone: target.tone ?? 'quiet' }} />
          )}
        </span>
        {does.length > 0 && (
          <small className={styles.does}>
            {t('studio.process.does', {
              what: does.join(telling.language === 'zh' ? '；' : '; '),
            })}
          </small>
        )}
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={t('studio.process.without', { title })}
        title={t('studio.process.remove')}
        onClick={() => {
          const map = pointer.slice(0, pointer.lastIndexOf('/'));
          const holder = way.from === undefined ? process : process.states[way.from];
          const isLast = Object.keys(holder?.[way.kind as 'on'] ?? {}).length === 1;
          putAs(t('studio.process.removed', { title }), isLast ? map : pointer, undefined);
        }}
      >
        <CloseIcon size={18} />
      </button>
      <ElementIssues pointer={pointer} />
    </li>
  );
}
