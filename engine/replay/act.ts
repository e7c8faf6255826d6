import type { Refusal } from '../case.js';
import { correctionOf, filledAbout } from '../correct/correction.js';
import { notSent } from '../correct/refusals.js';
import { statementsIn } from '../correct/statements.js';
import { checkTelling } from '../decide/check-telling.js';
import { wouldOpen } from '../decide/hear.js';
import { examined } from '../form/form.js';
import { describeFault, type FieldFault } from '../form/fault-words.js';
import type { Data, Instant } from '../json.js';
import type { DataSchema, Step } from '../types.js';
import { happen, latestCase, open, openCase, type World } from './world.js';

/** Does what a step says; the refusal, if it was refused. */
export function act(world: World, step: Step, process: string, at: Instant): Refusal | undefined {
  if (step.tell !== undefined) return tell(world, step.tell.event, step.tell.data, at);
  if (step.apply !== undefined)
    return apply(world, process, step.apply.opening, step.apply.form, at);
  if (step.submit !== undefined)
    return submit(world, process, step.submit.task, step.submit.form, at);
  if (step.correct !== undefined) return correct(world, process, step.correct, at);
  return undefined;
}

function tell(world: World, event: string, given: Data, at: Instant): Refusal | undefined {
  const [signal = '', type = ''] = event.split('.');
  const faults = checkTelling(world.program, signal, type, given, world.record, at);
  if (faults[0] !== undefined) return invalid(faults);
  const data = { ...given, type };
  const openBefore = world.cases.filter(({ closedAt }) => closedAt === undefined);
  for (const kase of openBefore) {
    const refusal = happen(world, kase, at, { type: 'told', event, data }, kase.process);
    if (refusal !== undefined) return refusal;
  }
  for (const { process, opening } of wouldOpen(
    world.program,
    { event, data },
    world.recordType,
    world.record,
    at,
  )) {
    // Several cases of one process only where it allows them; another telling of the same is no new case.
    if (openBefore.some((kase) => kase.process === process)) continue;
    const refusal = open(world, process, at, { kind: 'telling', opening, event, data });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function apply(
  world: World,
  process: string,
  opening: string,
  given: Data,
  at: Instant,
): Refusal | undefined {
  const form = world.program.processes[process]?.definition.opens?.[opening]?.form ?? '';
  const filled = fill(world, process, form, given, {}, at);
  if ('kind' in filled) return filled;
  return open(world, process, at, { kind: 'form', opening, form, data: filled.data });
}

function submit(
  world: World,
  process: string,
  task: string,
  given: Data,
  at: Instant,
): Refusal | undefined {
  const kase = openCase(world, process);
  if (kase === undefined)
    return {
      kind: 'refused',
      code: 'no-open-case',
      message: { zh: '没有在办的事项', en: 'There is no open case' },
    };
  const form =
    world.program.processes[process]?.states[kase.state]?.tasks[task]?.definition.form ?? '';
  const filled = form === '' ? { data: given } : fill(world, process, form, given, kase.data, at);
  if ('kind' in filled) return filled;
  return happen(world, kase, at, { type: 'submitted', task, form, data: filled.data }, process);
}

/** Puts right what was sent last for a task, or with the application: the answers that were wrong, as they are right. */
function correct(
  world: World,
  process: string,
  { task, form: answers, reason }: NonNullable<Step['correct']>,
  at: Instant,
): Refusal | undefined {
  const kase = latestCase(world, process);
  const events = world.histories[kase?.id ?? ''] ?? [];
  const said = statementsIn(events)
    .filter((statement) => statement.task === task)
    .at(-1);
  if (kase === undefined || said === undefined) return notSent();
  const history = { events, program: world.program };
  const about = filledAbout(history, said);
  const given: Data = { ...said.data, ...(answers as Data) };
  // An answer that is null was not to be given at all.
  const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const then = { ...world, record: { ...world.record, ...about.record } };
  const filled = fill(then, process, said.form, data, about.case, about.at);
  if ('kind' in filled) return filled;
  const correction = correctionOf(history, world.record, said, { data: filled.data, reason });
  if (correction.kind === 'refused') return correction;
  const { kind: _, ...what } = correction;
  return happen(world, kase, at, { type: 'corrected', ...what }, process);
}

/** Checks what was filled as the server would, short of formats. */
function fill(
  world: Pick<World, 'program' | 'record'>,
  process: string,
  id: string,
  given: Data,
  data: Data,
  now: Instant,
): { data: Data } | Refusal {
  const form = world.program.forms[id];
  const behaviour = form?.behaviour[process];
  if (form === undefined || behaviour === undefined)
    throw new Error(`the process ${process} has no form ${id}`);
  const scope = { form: given, case: data, record: world.record, now };
  const found = examined(behaviour, form.definition, scope);
  const faults = [...unknownAnswers(form.definition.schema, given), ...found.faults];
  return faults.length > 0 ? invalid(faults) : { data: found.data };
}

function unknownAnswers(schema: DataSchema, given: Data): FieldFault[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const field = schema.properties[name];
    if (field === undefined)
      return [
        {
          field: name,
          code: 'additionalProperties',
          message: describeFault('additionalProperties', undefined, name),
        },
      ];
    const wrong =
      field.choices !== undefined &&
      (typeof value !== 'string' || !Object.hasOwn(field.choices, value));
    return wrong
      ? [{ field: name, code: 'enum', message: describeFault('enum', field, name) }]
      : [];
  });
}

/** The first fault's code is the refusal's, so that a scenario can name the very check. */
function invalid(faults: FieldFault[]): Refusal {
  const [first] = faults;
  const list = faults.map(({ field, message }) => `${field}: ${message.en}`).join('; ');
  return {
    kind: 'refused',
    code: first?.code ?? 'form-invalid',
    message: { zh: faults.map(({ message }) => message.zh).join(';'), en: list },
    ...(first === undefined ? {} : { field: first.field }),
  };
}
