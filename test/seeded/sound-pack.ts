import {
  FOLDERS,
  type Kind,
  type PackFiles,
  SINGLE_KINDS,
} from '../../engine/compile/documents.js';
import { wordsIn } from '../../engine/compile/rules/words-in.js';
import type { Data } from '../../engine/json.js';
import { withDuties } from '../engine/duty-pack.js';
import { withLists } from '../engine/parcel-lists.js';
import { parcelDocuments, within } from '../engine/parcel-pack.js';

export type Documents = ReturnType<typeof parcelDocuments>;

/** The parcel office with a document of every kind, in which nothing at all is to be found: what faults are seeded into. */
function soundDocuments(): Documents {
  const documents = parcelDocuments();
  withLists(documents);
  withDuties(documents);
  inHalves(documents);
  everythingSaid(documents);
  return Object.assign(
    documents,
    structuredClone({ 'samples/town.json': TOWN, 'scenarios/lost.json': LOST }),
  );
}

/** The files of the pack, after a change to its documents and translated. */
export function soundFiles(change: (documents: Documents) => void = () => undefined): PackFiles {
  const documents = soundDocuments();
  change(documents);
  const all = { ...documents, 'locales/en.json': english(documents) };
  return Object.fromEntries(
    Object.entries(all).map(([file, document]) => [file, JSON.stringify(document, null, 2)]),
  );
}

/** The figures are told by halves; the office itself works all the year. */
function inHalves(documents: Documents): void {
  const { periods, ...office } = within(documents, 'calendars/office.json');
  documents['calendars/office.json'] = office;
  documents['calendars/halves.json'] = {
    kind: 'calendar',
    id: 'halves',
    title: '半年',
    basedOn: 'office',
    periods,
  };
  within(documents, 'ledgers/losses.json').calendar = 'halves';
  within(documents, 'indicators/intact.json').calendar = 'halves';
}

/** What the packs that it is made of leave open, each in a way that some rule tells of. */
function everythingSaid(documents: Documents): void {
  const classes = within(documents, 'records/parcel.json');
  const fields = Object.keys(within(documents, 'records/parcel.json', 'schema', 'properties'));
  const open = Object.fromEntries(fields.map((name) => [name, { class: 'public' }]));
  classes.sensitivity = { ...open, ...(classes.sensitivity as object) };
  within(documents, 'forms/stocktaking.json', 'checks').fewer = {
    require: 'form.lost <= form.counted',
    field: 'lost',
    message: '丢失的不会比盘点的多',
  };
}

const TOWN = {
  kind: 'sample',
  id: 'town',
  title: '小镇',
  units: {
    office: { type: 'office', title: '局' },
    one: { type: 'counter', title: '一号柜台', within: 'office' },
  },
  people: { li: { name: '李测试' } },
  posts: {
    head: { role: 'head', unit: 'office' },
    clerk: { role: 'clerk', unit: 'one', holder: 'li' },
  },
  records: { vase: { type: 'parcel', units: { counter: 'one' }, data: { label: '花瓶' } } },
};

const LOST = {
  kind: 'scenario',
  id: 'lost',
  title: '丢了三天，找到了',
  process: 'loss',
  record: { type: 'parcel', data: { label: '花瓶' } },
  steps: [
    {
      at: '2026-09-14T09:00',
      tell: { event: 'sighting.missing', data: { day: '2026-09-14' } },
      expect: { state: 'watch' },
    },
    { at: '2026-09-16T18:00', expect: { state: 'search' } },
    {
      at: '2026-09-17T09:00',
      submit: {
        task: 'search',
        form: { searchedOn: '2026-09-17', outcome: 'found', place: '后院' },
      },
      expect: { state: 'back' },
    },
  ],
  cites: ['1'],
};

/** Words in another language for every place that has words. */
function english(documents: Documents): Documents[string] {
  const told = Object.values(documents).filter(({ kind }) => TOLD.has(String(kind)));
  const words = told.map((document) => {
    const kind = document.kind as Kind;
    const translation = {};
    for (const path of wordsIn(kind, document as Data)) put(translation, path, 'words');
    return [`${kind}/${String(document.id)}`, translation];
  });
  return {
    kind: 'locale',
    id: 'en',
    title: 'English',
    documents: Object.fromEntries(words) as Record<string, object>,
  };
}

const TOLD = new Set<string>(
  [...SINGLE_KINDS, ...Object.values(FOLDERS)].filter(
    (kind) => kind !== 'sample' && kind !== 'scenario',
  ),
);

function put(target: Record<string, unknown>, [name = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) target[name] = value;
  else put((target[name] ??= {}) as Record<string, unknown>, rest, value);
}
