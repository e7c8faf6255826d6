import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeId } from '../../../../engine/authoring/ladder/free-id.js';
import { waysTo } from '../../../../engine/authoring/ladder/ways.js';
import { Button } from '../../../ui/Button.js';
import card from '../../../ui/card.module.css';
import { StateTag } from '../../../ui/StateTag.js';
import { Origin } from '../../adapt/Origin.js';
import { ElementIssues } from '../ElementIssues.js';
import { RemoveState } from '../ladder/RemoveState.js';
import { useProcess } from '../process-context.js';
import styles from '../process.module.css';
import { useScrolledTo } from '../use-scrolled-to.js';

/** Where a case ends. */
export function Endings() {
  const { t } = useTranslation();
  const { process, put, open } = useProcess();
  const endings = Object.keys(process.states).filter((id) => process.states[id]?.final === true);
  return (
    <section aria-labelledby="endings" className={styles.section}>
      <h2 id="endings">{t('studio.process.endings')}</h2>
      <div className={`${card.card ?? ''} ${styles.elements ?? ''}`}>
        {endings.length === 0 && <p className={styles.none}>{t('studio.process.noEnding')}</p>}
        <ul>
          {endings.map((id) => (
            <Ending key={id} id={id} />
          ))}
        </ul>
        <p className={styles.adds}>
          <Button
            look="quiet"
            onClick={() => {
              const pointer = `/states/${freeId('end', Object.keys(process.states))}`;
              put(pointer, { title: t('studio.process.newEndTitle'), tone: 'quiet', final: true });
              open(pointer);
            }}
          >
            {t('studio.process.addEnding')}
          </Button>
        </p>
      </div>
    </section>
  );
}

function Ending({ id }: { id: string }) {
  const { t } = useTranslation();
  const { file, process, open, picked } = useProcess();
  const [isRemoving, setRemoving] = useState(false);
  const here = useScrolledTo<HTMLLIElement>(picked === id);
  const state = process.states[id];
  if (state === undefined) return null;
  return (
    <li ref={here} className={styles.ending} data-picked={picked === id || undefined}>
      <button
        type="button"
        onClick={() => {
          open(`/states/${id}`);
        }}
      >
        <StateTag state={{ title: state.title, tone: state.tone ?? 'quiet' }} />
        <span>{t('studio.process.comesBy', { count: waysTo(process, id).length })}</span>
        <Origin file={file} pointers={[`/states/${id}`]} />
      </button>
      <Button
        look="quiet"
        aria-label={t('studio.process.removeOf', { title: state.title })}
        onClick={() => {
          setRemoving(true);
        }}
      >
        {t('studio.process.remove')}
      </Button>
      <ElementIssues pointer={`/states/${id}`} />
      {isRemoving && (
        <RemoveState
          id={id}
          onClose={() => {
            setRemoving(false);
          }}
        />
      )}
    </li>
  );
}
