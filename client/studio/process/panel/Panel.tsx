import { useTranslation } from 'react-i18next';
import { type Json } from '../../../../engine/json.js';
import { namesIn, valueAt } from '../../../../engine/json-pointer.js';
import { outcomeWords, rungSentence } from '../../../../engine/authoring/ladder/sentences.js';
import { waysOf } from '../../../../engine/authoring/ladder/ways.js';
import { Button } from '../../../ui/Button.js';
import { Sheet } from '../../../ui/Sheet.js';
import { Restorable } from '../../adapt/Restorable.js';
import { IssueLines } from '../ElementIssues.js';
import { useProcess } from '../process-context.js';
import { elementAt, type Placed } from './element-at.js';
import styles from './panel.module.css';
import { PROPERTIES } from './properties.js';
import { PropertyFields } from './PropertyFields.js';
import { StateParts } from './StateParts.js';

/** All properties of the element that is open, beside the page; nothing where none is. */
export function Panel() {
  const { at, process, open } = useProcess();
  if (at === undefined) return null;
  const placed = elementAt(at);
  const element = valueAt(process as unknown as Json, placed.pointer);
  if (element === undefined) return null;
  return (
    <Opened
      key={placed.pointer}
      placed={placed}
      element={element}
      onClose={() => {
        open(undefined);
      }}
    />
  );
}

interface OpenedProps {
  placed: Placed;
  element: Json;
  onClose: () => void;
}

function Opened({ placed: { kind, pointer }, element, onClose }: OpenedProps) {
  const { t } = useTranslation();
  const { file, process, open, put, issuesAt, telling } = useProcess();
  const [first, state = ''] = namesIn(pointer);
  const within = first === 'states' && kind !== 'state' ? process.states[state]?.title : undefined;
  const sentence = useSentence(pointer, kind, state);
  const own = issuesAt(pointer).filter((issue) => issue.pointer === pointer);
  const name = titleOf(element) ?? (kind === 'process' ? process.title : sentence);
  return (
    <Sheet title={`${t(`studio.process.element.${kind}`)}“${name}”`} onClose={onClose}>
      <div className={styles.panel} lang={telling.language === 'zh' ? 'zh-CN' : 'en'}>
        {within !== undefined && (
          <Button
            look="quiet"
            className={styles.up ?? ''}
            onClick={() => {
              open(`/states/${state}`);
            }}
          >
            {t('studio.process.backTo', { title: within })}
          </Button>
        )}
        {kind !== 'process' && sentence !== '' && <p className={styles.sentence}>{sentence}</p>}
        {kind !== 'process' && <Restorable file={file} pointers={[pointer]} />}
        <IssueLines issues={own} />
        <PropertyFields pointer={pointer} element={element} properties={PROPERTIES[kind]} />
        {kind === 'state' && <StateParts id={state} />}
        {REMOVABLE.has(kind) && (
          <Button
            onClick={() => {
              const left = Object.keys(parentOf(process as unknown as Json, pointer)).length;
              put(left === 1 ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer, undefined);
              open(undefined);
            }}
          >
            {t(`studio.process.removeElement.${kind === 'task' ? 'task' : 'other'}`)}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

/** A state is taken away where it stands, since others lead to it. */
const REMOVABLE: ReadonlySet<Placed['kind']> = new Set([
  'task',
  'transition',
  'timer',
  'opening',
  'refusal',
] as const);

function parentOf(process: Json, pointer: string): object {
  const value = valueAt(process, pointer.slice(0, pointer.lastIndexOf('/')));
  return typeof value === 'object' && value !== null ? value : {};
}

/** What the element says, as it is changed. */
function useSentence(pointer: string, kind: Placed['kind'], state: string): string {
  const { t } = useTranslation();
  const { process, telling } = useProcess();
  if (kind === 'state' || kind === 'task') return rungSentence(telling, state);
  const way = waysOf(process).find((one) => one.pointer === pointer);
  if (way === undefined) return '';
  const { when, target, does } = outcomeWords(telling, way);
  const to =
    target === undefined ? t('studio.process.staysHere') : t('studio.process.goesTo', { target });
  return [when, to, ...does].join(telling.language === 'zh' ? '，' : ', ');
}

function titleOf(element: Json): string | undefined {
  const title = valueAt(element, '/title') ?? valueAt(element, '/message');
  return typeof title === 'string' ? title : undefined;
}
