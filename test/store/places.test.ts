import { RecordPlaces } from '../../server/simulation/record-places.js';
import { listedRecords } from '../../server/store/reading/entries.js';
import { addRecord } from '../../server/store/writing/records.js';
import { as, highWater, useFlood } from './flood.js';

/** Where records are, for those who look at many of them. */

const flood = useFlood();
const sql = () => flood.database.read;
const GAUGE = 'water-gauge';

test('whoever has looked before sees what has come, moved, gone nowhere or only changed since', async () => {
  const places = new RecordPlaces();
  const { units } = await flood.organisations.current();
  const asSeenBy = async (who: RecordPlaces) => {
    const seen = await who.current(sql(), GAUGE);
    return {
      records: seen.records(),
      units: Object.fromEntries(units.map(({ id }) => [id, [...seen.of(id)]])),
    };
  };
  const same = async () => {
    const seen = await asSeenBy(places);
    expect(seen).toEqual(await asSeenBy(new RecordPlaces()));
    return seen;
  };
  const move = (gauge: string, section: string) =>
    flood.cases.moveRecord(GAUGE, gauge, { section });

  const first = await same();
  expect(first.units['east-1']).toContain('gauge-e1');
  await move('gauge-e1', 'west-1');
  expect((await same()).units['west-1']).toEqual(['gauge-e1', 'gauge-w1']);
  await move('gauge-e1', '');
  expect((await same()).records).not.toContain('gauge-e1');
  await move('gauge-e1', 'east-1');
  expect(await same()).toEqual(first);
  await highWater(flood);
  expect(await same()).toEqual(first);
  await flood.database.write((writing) =>
    addRecord(writing, {
      ...{ type: GAUGE, id: 'gauge-new', name: '新', data: {}, identity: null },
      units: { section: 'east-2' },
    }),
  );
  expect((await same()).units['east-2']).toContain('gauge-new');
});

test('what lies below a unit is all of it and nothing else, whether it is little or much', async () => {
  const many = Array.from({ length: 2_001 }, (_, number) => `many-${String(number + 1_000)}`);
  await flood.database.write(async (writing) => {
    const { district } = writing;
    const given = writing.rows(
      many.map((id) => [id]),
      ['id'],
    );
    await writing`INSERT INTO record (district, type, id, name, data, version)
      SELECT ${district}, ${GAUGE}, id, id, '{}', 1 FROM ${given} given`;
    await writing`INSERT INTO record_unit (district, type, record, relation, unit)
      SELECT ${district}, ${GAUGE}, id, 'section', 'east-1' FROM ${given} given`;
  });
  // PostgreSQL plans for what it knows of a table, and finds out by itself only after a while.
  if (flood.database.kind === 'postgres')
    await flood.database.write((writing) => writing`ANALYZE record, record_unit, unit`);
  const organisation = await flood.organisations.current();
  const below = async (who: string, unit: string) => {
    const found: string[] = [];
    for (let after = ''; ;) {
      const page = await listedRecords(sql(), await as(flood, who), GAUGE, {
        keys: { after, limit: 1_000 },
        below: organisation.unit(unit)!.path,
      });
      found.push(...page.map(({ record }) => record));
      if (page.length < 1_000) return found;
      after = found.at(-1)!;
    }
  };
  expect(await below('chief-east', 'east-1')).toEqual(['gauge-e1', 'gauge-e1b', ...many]);
  expect(await below('chief-east', 'east-2')).toEqual(['gauge-e2']);
  expect(await below('office', 'west-dike')).toEqual(['gauge-w1']);
  expect((await below('office', 'east-dike')).slice(-many.length)).toEqual(many);
  expect(await below('chief-west', 'east-dike')).toEqual([]);
  expect(await below('keeper-east-2', 'east-dike')).toEqual(['gauge-e2']);
});
