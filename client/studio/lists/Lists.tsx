import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.js';
import { ForwardIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { useWords } from '../../ui/words.js';
import { Origin } from '../adapt/Origin.js';
import { useBench } from '../bench/bench-context.js';
import { documentsIn, pickable, usePack } from '../bench/pack.js';
import index from '../fields/index-list.module.css';
import { LIST_KINDS, type ListKind } from './kinds.js';
import styles from './lists.module.css';
import { useNewList } from './new-list.js';
import { useListWords } from './list-words.js';

/** Everything that comes by itself: duties by the calendar, ledgers, figures, papers; each in a sentence. */
export default function Lists() {
  const { t } = useTranslation();
  return (
    <Page title={t('studio.tab.lists')} width="wide" lead={t('studio.structure.lists.lead')}>
      <nav className={styles.jumps} aria-label={t('studio.structure.lists.kinds')}>
        {LIST_KINDS.map((kind) => (
          <a key={kind} href={`#${kind}`}>
            {t(`studio.structure.lists.kind.${kind}`)}
          </a>
        ))}
      </nav>
      {LIST_KINDS.map((kind) => (
        <Group key={kind} kind={kind} />
      ))}
    </Page>
  );
}

function Group({ kind }: { kind: ListKind }) {
  const { t } = useTranslation();
  const words = useListWords();
  const pack = usePack();
  const newList = useNewList();
  const documents = documentsIn(pack, kind);
  const titles = Object.fromEntries(pickable(pack, kind).map((one) => [one.id, one.title]));
  return (
    <section id={kind} className={styles.group} aria-labelledby={`heading-${kind}`}>
      <header>
        <h2 id={`heading-${kind}`}>
          {t(`studio.structure.lists.kind.${kind}`)} <span>{documents.length}</span>
        </h2>
        <Button
          onClick={() => {
            newList(kind);
          }}
        >
          ＋ {t(`studio.structure.lists.add.${kind}`)}
        </Button>
      </header>
      {documents.length === 0 ? (
        <p>{t(`studio.structure.lists.none.${kind}`)}</p>
      ) : (
        <ul className={index.list}>
          {documents.map(([id, document]) => (
            <li key={id}>
              <Link to={`${kind}/${id}`} className={index.row}>
                <span className={index.what}>
                  <strong>{titles[id] ?? id}</strong>
                  <small>{words(kind, document)}</small>
                  <Worst file={`${kind}/${id}.json`} />
                </span>
                <Origin file={`${kind}/${id}.json`} pointers={['']} />
                <ForwardIcon size={20} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Worst({ file }: { file: string }) {
  const words = useWords();
  const { findings } = useBench();
  const issues = findings.issues.filter((issue) => issue.file === file);
  const worst =
    issues.find(({ severity }) => severity === 'error') ??
    issues.find(({ severity }) => severity === 'warning');
  return worst === undefined ? null : (
    <small data-severity={worst.severity}>{words(worst.message)}</small>
  );
}
