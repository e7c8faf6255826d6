import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newId } from '../../../engine/authoring/new-id.js';
import type { Data } from '../../../engine/json.js';
import { Button } from '../../ui/Button.js';
import { ForwardIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { useWords } from '../../ui/words.js';
import { useBench } from '../bench/bench-context.js';
import { documentsIn, type Pickable, pickable, usePack } from '../bench/pack.js';
import { useWrite } from '../bench/use-write.js';
import index from '../fields/index-list.module.css';
import { KIND_OF, LIST_KINDS, type ListKind } from './kinds.js';
import styles from './lists.module.css';
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
  const write = useWrite();
  const go = useNavigate();
  const documents = documentsIn(pack, kind);
  const titles = Object.fromEntries(pickable(pack, kind).map((one) => [one.id, one.title]));
  const add = () => {
    const title = t(`studio.structure.lists.new.${kind}`);
    const id = newId(
      '',
      KIND_OF[kind],
      documents.map(([one]) => one),
    );
    const first = (folder: Parameters<typeof pickable>[1]) => pickable(pack, folder)[0];
    write(t('studio.structure.added', { what: title }), {
      [`${kind}/${id}.json`]: {
        kind: KIND_OF[kind],
        id,
        title,
        ...BLANK[kind](first, t('studio.structure.title')),
      },
    });
    void go(`${kind}/${id}`);
  };
  return (
    <section id={kind} className={styles.group} aria-labelledby={`heading-${kind}`}>
      <header>
        <h2 id={`heading-${kind}`}>
          {t(`studio.structure.lists.kind.${kind}`)} <span>{documents.length}</span>
        </h2>
        <Button onClick={add}>＋ {t(`studio.structure.lists.add.${kind}`)}</Button>
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

type First = (
  folder: 'tiers' | 'forms' | 'processes' | 'records' | 'calendars',
) => Pickable | undefined;

/** What a new one begins with: as much as it needs to be checked, of what the pack has. */
const BLANK: Record<ListKind, (first: First, title: string) => Data> = {
  duties: (first) => ({
    role: first('tiers')?.id ?? '',
    opens: { frequency: 'yearly', byMonth: [1], byMonthDay: 1 },
    within: { days: 14 },
    form: first('forms')?.id ?? '',
  }),
  ledgers: (first, title) => ({
    of: 'records',
    among: [first('records')?.id ?? ''],
    columns: { name: { title, value: 'entry.name', width: 8 } },
  }),
  indicators: (first) => ({
    of: 'records',
    among: [first('records')?.id ?? ''],
    calendar: first('calendars')?.id ?? '',
  }),
  documents: (first, title) => ({
    process: first('processes')?.id ?? '',
    issuer: title,
    paragraphs: { body: title },
  }),
};
