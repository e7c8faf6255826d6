import { placeOfConflict } from '../../engine/merge/decided.js';
import { mergeFiles, type Sides, type Whose } from '../../engine/merge/merge-files.js';
import { sidesInWords } from '../../engine/merge/sides-in-words.js';
import type { PackDocuments } from '../../engine/difference/pack-documents.js';
import type { Json } from '../../engine/json.js';
import { parcelDocuments } from './parcel-pack.js';

/** A draft takes in the version that came meanwhile: what does not conflict comes in, what does is asked. */

type Documents = ReturnType<typeof parcelDocuments>;
const NUMBERS = 'parameters.json';

function side(change: (documents: Documents) => void = () => undefined): Sides['base'] {
  const documents = parcelDocuments();
  change(documents);
  return Object.fromEntries(
    Object.entries(documents).map(([file, document]) => [file, JSON.stringify(document, null, 2)]),
  );
}

const number = (documents: Documents, id: string) =>
  (documents[NUMBERS]!['parameters'] as Record<string, Record<string, unknown>>)[id]!;
const documentsOf = (files: Sides['base']): PackDocuments =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, JSON.parse(text ?? 'null') as Json]),
  );
const none = new Map<string, Whose>();

test('what only one of the two changed comes in, whichever it is', () => {
  const sides = {
    base: side(),
    ours: side((d) => (number(d, 'searchAfter')['default'] = 4)),
    theirs: side((d) => {
      number(d, 'searchWithin')['default'] = 2;
      d['tiers/head.json']!['title'] = '主任';
      d['pack.json']!['version'] = '1.1.0';
    }),
  };
  const { texts, conflicts } = mergeFiles(sides, none);
  expect(conflicts).toEqual([]);
  expect(Object.keys(texts).sort()).toEqual(['pack.json', NUMBERS, 'tiers/head.json']);
  const { parameters } = JSON.parse(texts[NUMBERS]!) as {
    parameters: Record<string, { default: number }>;
  };
  expect([parameters['searchAfter']!.default, parameters['searchWithin']!.default]).toEqual([4, 2]);
});

test('what both changed is asked, in words of both; the answer counts', () => {
  const sides = {
    base: side(),
    ours: side((d) => (number(d, 'searchAfter')['default'] = 4)),
    theirs: side((d) => (number(d, 'searchAfter')['default'] = 5)),
  };
  const { conflicts, texts } = mergeFiles(sides, none);
  expect(texts).toEqual({});
  expect(conflicts).toEqual([
    { file: NUMBERS, pointer: '/parameters/searchAfter/default', base: 3, ours: 4, theirs: 5 },
  ]);
  const [said] = sidesInWords(conflicts, {
    base: documentsOf(sides.base),
    ours: documentsOf(sides.ours),
    theirs: documentsOf(sides.theirs),
  });
  expect(said!.place.zh).toBe('数字“几天后查找” › 数值');
  expect([said!.base.zh, said!.ours.zh, said!.theirs.zh]).toEqual(['3', '4', '5']);
  const decided = new Map([[placeOfConflict(conflicts[0]!), 'theirs' as const]]);
  expect(mergeFiles(sides, decided).texts).toEqual({ [NUMBERS]: sides.theirs[NUMBERS] });
});

test('what one took away and the other changed is kept or gone as a whole', () => {
  const sides = {
    base: side(),
    ours: side((d) => (number(d, 'searchAfter')['title'] = '几天以后找')),
    theirs: side(
      (d) => delete (d[NUMBERS]!['parameters'] as Record<string, unknown>)['searchAfter'],
    ),
  };
  const { conflicts, texts } = mergeFiles(sides, none);
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]).not.toHaveProperty('theirs');
  const kept = JSON.parse(texts[NUMBERS] ?? sides.ours[NUMBERS]!) as typeof sides & {
    parameters: Record<string, object>;
  };
  expect(kept.parameters['searchAfter']).toEqual({
    ...{ title: '几天以后找', unit: 'days', calendar: 'office', default: 3 },
  });
  const gone = mergeFiles(sides, new Map([[placeOfConflict(conflicts[0]!), 'theirs' as const]]));
  expect(gone.texts[NUMBERS]).not.toContain('searchAfter');
});

test('a file that one took away and the other changed is one question', () => {
  const base = side();
  const { 'documents/loss-note.json': _, ...without } = side();
  const ours = side((d) => (d['documents/loss-note.json']!['title'] = '说明'));
  const { conflicts } = mergeFiles({ base, ours, theirs: without }, none);
  expect(conflicts).toMatchObject([{ file: 'documents/loss-note.json', pointer: '' }]);
  const taken = mergeFiles(
    { base, ours, theirs: without },
    new Map([[placeOfConflict(conflicts[0]!), 'theirs' as const]]),
  );
  expect(taken.texts).toEqual({ 'documents/loss-note.json': null });
});
