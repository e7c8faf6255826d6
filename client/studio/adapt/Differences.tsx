import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ChangeInWords } from '../../../engine/difference/difference.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { useWords } from '../../ui/words.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { placeOf } from '../bench/place-of.js';
import type { Adaptation } from './adaptation.js';
import { restored } from './restored.js';
import styles from './adapt.module.css';

/** What differs from the base, document by document, each with the way to it and the way back. */
export function Differences({ adaptation }: { adaptation: Adaptation }) {
  const { t } = useTranslation();
  const words = useWords();
  const { changes } = adaptation;
  const files = [...new Set(changes.map(({ file }) => file))];
  if (changes.length === 0)
    return (
      <Blank title={t('studio.adapting.page.same')}>{t('studio.adapting.page.sameAdvice')}</Blank>
    );
  return (
    <section className={styles.differences} aria-labelledby="differences">
      <h2 id="differences">{t('studio.adapting.page.differences', { count: changes.length })}</h2>
      {files.map((file) => {
        const found = changes.filter((change) => change.file === file);
        const [first] = found;
        return (
          <details key={file} open={!isBeside(file)} className={card.card}>
            <summary className={styles.document}>
              <h3>{first !== undefined && words(first.document)}</h3>
              <small>{t('studio.adapting.page.places', { count: found.length })}</small>
            </summary>
            <ul className={styles.changes}>
              {found.map((change) => (
                <OneChange
                  key={change.kind + change.pointer}
                  change={change}
                  adaptation={adaptation}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

/** Stories, samples and words in other languages follow from the rest. */
function isBeside(file: string): boolean {
  return /^(scenarios|samples|locales)\//.test(file);
}

function OneChange({ change, adaptation }: { change: ChangeInWords; adaptation: Adaptation }) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft = '' } = useParams();
  const { workbench } = useBench();
  const { texts } = useBenchState();
  const { kind, file, pointer } = change;
  const said = words(change.words);
  const back = t(
    kind === 'added' ? 'studio.adapting.page.takeOut' : 'studio.adapting.page.restore',
  );
  const restore = () => {
    const label = t('studio.adapting.page.restored', { place: said });
    workbench.edit(label.slice(0, LONGEST), restored(change, adaptation, texts));
  };
  return (
    <li>
      <span>{said}</span>
      <span className={styles.ways}>
        {kind !== 'removed' && (
          <Link
            to={`/studio/${draft}/${placeOf(file, pointer)}`}
            aria-label={`${t('studio.adapting.page.see')}：${said}`}
          >
            {t('studio.adapting.page.see')}
          </Link>
        )}
        {kind !== 'reordered' && (
          <Button look="quiet" onClick={restore} aria-label={`${back}：${said}`}>
            {back}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Of a label in the history, which has room for little more. */
const LONGEST = 150;
