import { instantOf } from '../../engine/calendar/zone.js';
import { checkForm } from '../../engine/form/form.js';
import type { Fields } from '../../engine/types.js';
import type { Data, Json } from '../../engine/json.js';
import { chanceOf } from '../../server/simulation/chance.js';
import { fillForm } from '../../server/simulation/fill-form.js';
import { compilePack, filesOf } from './packs.js';

const { program } = compilePack(filesOf('shuangcheng'));
const now = instantOf('2026-09-28T10:00', 'Asia/Shanghai');
const uses = Object.entries(program!.forms).flatMap(([form, { behaviour }]) =>
  Object.keys(behaviour).map((process) => [form, process] as const),
);

const records = Object.values(Object.values(program!.samples)[0]!.records);

/** What a case may remember: numbers, and days that lie behind, near or far ahead. */
const MEMORIES = [3, 0].flatMap((number) =>
  ['2026-09-21', '2026-09-30', '2026-10-20', '2027-09-01'].map(
    (day) =>
      (fields: Fields): Data =>
        Object.fromEntries<Json>(
          Object.entries(fields).flatMap(([name, { type, format }]): [string, Json][] =>
            format === 'date' ? [[name, day]] : type === 'integer' ? [[name, number]] : [],
          ),
        ),
  ),
);

/** Every way to know something before this form is filled: the sample's records, and what a case remembers. */
function knownBefore(process: string): { case: Data; record: Data }[] {
  const { definition } = program!.processes[process]!;
  const about = records.filter(({ type }) => type === definition.about);
  const known = about.length === 0 ? [{ name: '单位' }] : about.map(({ data }) => data as Data);
  return known.flatMap((record) =>
    MEMORIES.map((remember) => ({ record, case: remember(definition.data ?? {}) })),
  );
}

/** What no chance can fill, whatever is known, no person could either. */
test.each(uses)('the form %s of %s can be filled by chance, and then soundly', (form, process) => {
  const { behaviour, definition } = program!.forms[form]!;
  for (const [run, known] of knownBefore(process).entries()) {
    const filling = { program: program!, process, form, ...known, now, offered: () => ['place'] };
    const data = fillForm(filling, chanceOf('seed', form, run));
    if (data === undefined) continue;
    expect(fillForm(filling, chanceOf('seed', form, run))).toEqual(data);
    expect(checkForm(behaviour[process]!, definition, { ...known, form: data, now })).toEqual([]);
    return;
  }
  throw new Error('whatever is known, it cannot be filled');
});
