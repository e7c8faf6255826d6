import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { referencesTo } from '../../../../engine/authoring/ladder/references.js';
import {
  type KeptBecause,
  keptBecause,
  removeRung,
} from '../../../../engine/authoring/ladder/remove-rung.js';
import { outcomeWords } from '../../../../engine/authoring/ladder/sentences.js';
import { stateTitle } from '../../../../engine/authoring/ladder/telling.js';
import { nextOf, type Way, waysTo } from '../../../../engine/authoring/ladder/ways.js';
import { placeInWords } from '../../../../engine/wording/place-in-words.js';
import { Button } from '../../../ui/Button.js';
import { Note } from '../../../ui/Note.js';
import { Sheet } from '../../../ui/Sheet.js';
import { placeOf } from '../../bench/place-of.js';
import { useProcess } from '../process-context.js';
import styles from '../process.module.css';

/** Before a state is taken away: what leads there will lead where, and what else in the pack speaks of it. */
export function RemoveState({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { process, telling, rewire, pick } = useProcess();
  const title = stateTitle(telling, id);
  const kept = keptBecause(process, id);
  const remove = () => {
    const result = removeRung(process, id);
    if ('kept' in result) return;
    rewire(t('studio.process.removed', { title }), result);
    onClose();
    pick(result.state);
  };
  return (
    <Sheet
      title={t('studio.process.removeSure', { title })}
      onClose={onClose}
      footer={
        kept === undefined ? (
          <Button look="primary" onClick={remove}>
            {t('studio.process.removeAction')}
          </Button>
        ) : (
          <Button onClick={onClose}>{t('app.close')}</Button>
        )
      }
    >
      <div className={styles.fields}>
        {kept === undefined ? <Consequences id={id} /> : <Kept kept={kept} />}
      </div>
    </Sheet>
  );
}

function Kept({ kept }: { kept: KeptBecause }) {
  const { t } = useTranslation();
  if (typeof kept === 'string')
    return (
      <Note tone="warning" title={t(`studio.process.kept.${kept}`)}>
        {t(`studio.process.keptAdvice.${kept}`)}
      </Note>
    );
  return (
    <>
      <Note tone="warning" title={t('studio.process.kept.targeted')}>
        {t('studio.process.keptAdvice.targeted')}
      </Note>
      <Ways ways={kept.targeted} />
    </>
  );
}

function Consequences({ id }: { id: string }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const { process, telling } = useProcess();
  const { pack, language } = telling;
  const next = nextOf(process, id);
  const ways = waysTo(process, id).filter(({ from }) => from !== id);
  const references = referencesTo(pack, process, id);
  return (
    <>
      <p>
        {next === undefined
          ? t('studio.process.leadsNowhere')
          : t('studio.process.willLead', { next: stateTitle(telling, next) })}
      </p>
      <Ways ways={ways} />
      {references.length === 0 ? (
        <p>{t('studio.process.notSpokenOf')}</p>
      ) : (
        <Note tone="warning" title={t('studio.process.spokenOf', { count: references.length })}>
          <ul className={styles.references}>
            {references.map(({ file, pointer }) => {
              const { document, path } = placeInWords(pack, language, file, pointer);
              return (
                <li key={`${file}${pointer}`}>
                  <Link to={`/studio/${draft}/${placeOf(file, pointer)}`}>
                    {document}
                    {path !== '' && ` › ${path}`}
                  </Link>
                </li>
              );
            })}
          </ul>
        </Note>
      )}
    </>
  );
}

/** Ways in words, with the state that they begin in. */
function Ways({ ways }: { ways: readonly Way[] }) {
  const { t } = useTranslation();
  const { telling } = useProcess();
  return (
    <ul className={styles.references}>
      {ways.map((way) => (
        <li key={way.pointer}>
          {t('studio.process.from', {
            state:
              way.from === undefined ? t('studio.process.anyState') : stateTitle(telling, way.from),
            when: way.definition.title ?? outcomeWords(telling, way).when,
          })}
        </li>
      ))}
    </ul>
  );
}
