import { deadlineAfter } from '../../engine/calendar/duration.js';
import type { Actor, Case, CaseEvent, Refusal } from '../../engine/case.js';
import type { Statement } from '../../engine/correct/statements.js';
import type { CompiledForm, Program } from '../../engine/program.js';
import type { Instant } from '../../engine/json.js';
import type { Reader } from '../store/reader.js';
import { actingAs } from '../units/acting-as.js';
import type { Organisation } from '../units/organisation.js';
import { unitOf } from '../units/who-has.js';
import { caseEnded, notPermitted, tooLateToCorrect } from './refusals.js';

/** What was said, and who asks whether it may be put right. */
export interface Correctable {
  organisation: Organisation;
  /** The pack in force: who may is a matter of today. */
  active: Program;
  reader: Reader;
  now: Instant;
  statement: Statement;
  /** The event in which it was said, and the version on which it was. */
  event: CaseEvent;
  program: Program;
  present: Case;
  /** The record's units, in the order of its relations. */
  units: readonly string[];
}

type Holder = Extract<Actor, { kind: 'post' }>;

/**
 * As the holder of which post a person may put right what was said: of the post that said it, in the time that the
 * form gives or else while the case is open; or of a tier that may always.
 */
export function corrector(asked: Correctable): Holder | Refusal {
  const { organisation, active, reader, now, event, present } = asked;
  const { process } = present;
  const form = formOf(asked);
  const above = (form?.definition.corrects?.tiers ?? []).flatMap((role) => {
    const unit = unitOf(organisation, active, role, asked.units);
    return unit === undefined
      ? []
      : (actingAs(organisation, active, reader, { role, unit, process }) ?? []);
  })[0];
  const { by } = event;
  const sender =
    by.kind === 'system'
      ? undefined
      : actingAs(organisation, active, reader, {
          ...{ role: by.role, unit: by.unit, post: by.post, process },
        });
  const refusal = tooLate(present, form, event, { now, timeZone: active.pack.timeZone });
  if (sender !== undefined && refusal === undefined) return sender;
  return above ?? (sender === undefined ? notPermitted() : (refusal ?? notPermitted()));
}

/** The form as it is today; where there is none any more, as it was. */
function formOf({ active, program, statement: { form } }: Correctable): CompiledForm | undefined {
  return active.forms[form] ?? program.forms[form];
}

function tooLate(
  { closedAt }: Case,
  form: CompiledForm | undefined,
  { at }: CaseEvent,
  { now, timeZone }: { now: Instant; timeZone: string },
): Refusal | undefined {
  const within = form?.correctsWithin;
  if (within === undefined) return closedAt === undefined ? undefined : caseEnded();
  return now > deadlineAfter(at, within, timeZone).at ? tooLateToCorrect() : undefined;
}
