import type { CompiledOpening, CompiledProcess, Program } from '../../program.js';

/** What of a program looks at a telling: most tellings concern nobody, and are passed over unread. */
export interface Hearing {
  program: Program;
  /** By record type and event: the processes with an opening for it. */
  opens: Map<string, Map<string, Opens[]>>;
  /** By process and state: the events that a case in it hears or refuses. */
  hears: Map<CompiledProcess, Map<string, ReadonlySet<string>>>;
}

interface Opens {
  process: CompiledProcess;
  openings: CompiledOpening[];
}

const KNOWN = new WeakMap<Program, Hearing>();

/** The table of a program, made once. */
export function hearingOf(program: Program): Hearing {
  let hearing = KNOWN.get(program);
  if (hearing === undefined) KNOWN.set(program, (hearing = madeOf(program)));
  return hearing;
}

function madeOf(program: Program): Hearing {
  const opens: Hearing['opens'] = new Map();
  const hears: Hearing['hears'] = new Map();
  for (const process of Object.values(program.processes)) {
    const events = new Set(
      process.openings.flatMap(({ definition: { event } }) => (event === undefined ? [] : [event])),
    );
    for (const event of events) {
      const { about } = process.definition;
      const ofType = opens.get(about) ?? new Map<string, Opens[]>();
      const openings = process.openings.filter(({ definition }) => definition.event === event);
      opens.set(about, ofType.set(event, [...(ofType.get(event) ?? []), { process, openings }]));
    }
    const refused = process.refuses.map(({ definition }) => definition.event);
    hears.set(
      process,
      new Map(
        Object.entries(process.states).map(([id, { on }]) => [
          id,
          new Set([...Object.keys(on), ...refused]),
        ]),
      ),
    );
  }
  return { program, opens, hears };
}
