import type { Program } from '../../engine/program.js';
import type { Instant } from '../../engine/json.js';
import type { ContactRow, RobotRow } from '../store/entities/outbox.js';
import { contactsOf } from '../store/outbox/contacts.js';
import { addDelivery } from '../store/outbox/deliveries.js';
import type { Standing } from '../store/outbox/letters.js';
import type { Sql } from '../store/sql.js';
import type { Organisation } from '../units/organisation.js';
import { nextMorning } from './morning.js';
import { peopleOf } from './whose.js';

/** What sorting letters needs to know, as it is at this moment. */
export interface Sorting {
  program: Program;
  organisation: Organisation;
  now: Instant;
  mail: boolean;
  robots: readonly RobotRow[];
}

/** Sets down where letters go, and when they are due there. */
export async function sortLetters(
  sql: Sql,
  sorting: Sorting,
  letters: readonly Standing[],
): Promise<void> {
  const people = sorting.mail ? letters.flatMap((letter) => whose(sorting, letter)) : [];
  const contacts = await contactsOf(sql, [...new Set(people)]);
  const byPerson = new Map(contacts.map((contact) => [contact.person, contact]));
  for (const letter of letters) {
    for (const person of sorting.mail ? whose(sorting, letter) : []) {
      const due = dueFor(byPerson.get(person), letter, sorting);
      if (due !== undefined)
        await addDelivery(sql, letter.id, { channel: 'mail', recipient: person }, due);
    }
    for (const { id } of robotsFor(letter, sorting))
      await addDelivery(sql, letter.id, { channel: 'robot', recipient: id }, sorting.now);
  }
}

function whose({ organisation, program }: Sorting, letter: Standing): string[] {
  return peopleOf(organisation, program, letter);
}

/** When somebody wants to hear of it by mail. Undefined: not at all. */
function dueFor(
  contact: ContactRow | undefined,
  letter: Standing,
  { now, program }: Sorting,
): Instant | undefined {
  if (contact === undefined || contact.address === '') return undefined;
  switch (contact.pace) {
    case 'never':
      return undefined;
    case 'at-once':
      return now;
    case 'morning':
      return isUrgent(letter) ? now : nextMorning(now, program.pack.timeZone);
  }
}

function isUrgent({ kind }: Standing): boolean {
  return kind === 'overdue' || kind === 'report' || kind === 'look';
}

/** A robot speaks when something is overdue in its unit or below it; all else waits for the morning. */
function robotsFor(
  { kind, unit, done_at }: Standing,
  { robots, organisation }: Sorting,
): RobotRow[] {
  if (kind !== 'overdue' || done_at !== null) return [];
  const path = organisation.unit(unit)?.path;
  if (path === undefined) return [];
  return robots.filter((robot) => {
    const above = organisation.unit(robot.unit)?.path;
    return above !== undefined && path.startsWith(above);
  });
}
