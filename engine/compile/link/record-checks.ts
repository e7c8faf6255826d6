import { instantOf, isTimeZone } from '../../calendar/zone.js';
import type { Data } from '../../json.js';
import type { CompiledCheck, Program } from '../../program.js';
import { recordFaults } from '../../record/record-faults.js';
import { compileChecks } from './checks.js';
import { below, type Linking, type Place } from './linking.js';

/** What each type of record says must hold, compiled. */
export function linkRecordChecks(linking: Linking): Record<string, CompiledCheck[]> {
  return Object.fromEntries(
    Object.values(linking.documents.record).map(({ id, schema: { properties }, checks }) => [
      id,
      compileChecks(
        linking,
        checks,
        linking.language({ record: properties }),
        Object.keys(properties),
        { kind: 'record', id, path: ['checks'] },
      ),
    ]),
  );
}

/** The records of samples and stories meet the checks of their type, on the day on which they begin. */
export function checkRecordData(linking: Linking, program: Program): void {
  const { sample, scenario, pack } = linking.documents;
  // That the time zone is none has been said; without one nothing begins on any day.
  if (!isTimeZone(pack.timeZone)) return;
  // Checks that are faulty themselves have been reported, and can judge nothing.
  const faulty = new Set(linking.issues.map(({ file }) => file));
  const check = (type: string, data: object, from: string | undefined, place: Place) => {
    if (faulty.has(`records/${type}.json`)) return;
    const now = instantOf(from ?? '1970-01-01T00:00', pack.timeZone);
    for (const { code, field, message } of recordFaults(program, type, data as Data, now)) {
      const value = JSON.stringify((data as Data)[field] ?? null);
      linking.fault(field === '' ? place : below(place, field), {
        code: 'record-invalid',
        message: {
          zh: `${value} 不符合“${type}”的检查“${code}”：${message.zh}`,
          en: `${value} fails the check “${code}” of “${type}”: ${message.en}`,
        },
      });
    }
  };
  for (const { id, startsAt, records } of Object.values(sample))
    for (const [record, { type, data }] of Object.entries(records))
      check(type, data, startsAt, { kind: 'sample', id, path: ['records', record, 'data'] });
  for (const { id, record, steps } of Object.values(scenario))
    if (record !== undefined)
      check(record.type, record.data, steps[0]?.at, {
        kind: 'scenario',
        id,
        path: ['record', 'data'],
      });
}
