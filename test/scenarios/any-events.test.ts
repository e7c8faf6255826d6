import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '../../engine/calendar/zone.js';
import { compile, type PackFiles } from '../../engine/compile/compile.js';
import { statementsIn } from '../../engine/correct/statements.js';
import { replay } from '../../engine/replay/replay.js';
import { walk } from '../engine/any-walk.js';
import { broken } from '../engine/invariants.js';
import { putRight } from '../engine/put-right.js';

const PACK = join(import.meta.dirname, '../../definitions/packs/shuangcheng');
const files: PackFiles = Object.fromEntries(
  readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(PACK, file), 'utf8')]),
);
const program = compile(files).program!;
const start = instantOf('2026-09-14T09:00', program.pack.timeZone);
const choices = fc.array(fc.nat({ max: 1 << 16 }), { minLength: 2, maxLength: 30 });

describe.each(Object.keys(program.processes))('whatever happens to a case of %s', (process) => {
  test('nothing hangs open, every timer has a consumer, every effect a reason, and replay gives the same case', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const steps = walk(program, process, start, list);
        for (const step of steps) expect(broken(program, step)).toBeUndefined();
        const decided = steps.filter(({ decision }) => decision.kind === 'decided');
        const last = decided.at(-1)?.decision;
        if (last?.kind !== 'decided') return;
        const again = replay(
          program,
          decided.map(({ event }) => event),
        );
        expect(JSON.stringify(again)).toBe(JSON.stringify(last.case));
      }),
      { numRuns: 300, seed: 20260914 },
    );
  });

  test('what was said is put right, and the case stays where it is', () => {
    const said = (list: number[]) =>
      walk(program, process, start, list)
        .filter(({ decision }) => decision.kind === 'decided')
        .map(({ event }) => event);
    fc.assert(
      fc.property(choices, choices, (list, other) => {
        const events = said(list);
        const others = statementsIn(said(other));
        for (const statement of statementsIn(events)) {
          const right = others.find(({ form }) => form === statement.form)?.data ?? {};
          putRight(program, events, statement, right);
        }
      }),
      { numRuns: 30, seed: 20260914 },
    );
  });
});
