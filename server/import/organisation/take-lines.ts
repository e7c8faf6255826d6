import { addAccount } from '../../accounts/add-account.js';
import { NOBODYS } from '../../accounts/password.js';
import { isRefusal } from '../../cases/transact.js';
import { noteAccountEvent } from '../../store/accounts/account-events.js';
import { organisationChanged } from '../../store/organisation.js';
import type { Sql } from '../../store/sql.js';
import { addUnit } from '../../store/writing/organisation.js';
import { handPostOver, openPost } from '../../units/appointments.js';
import type { Drawing, PlannedLine } from './planned-line.js';

/**
 * Does what was planned, within the transaction: units first named come first, then people without a password, posts,
 * and who holds them; each is written down as if it had been done by hand.
 */
export async function takeLines(
  sql: Sql,
  planned: readonly PlannedLine[],
  { by, now, program }: Drawing,
): Promise<PlannedLine[]> {
  const taken: PlannedLine[] = [];
  for (const each of planned) {
    const { unit, person, post, holder, says } = each;
    if (unit !== undefined) {
      await addUnit(sql, unit);
      await noteAccountEvent(sql, { kind: 'unit-added', by, details: { to: unit.title } }, now);
    }
    if (person !== undefined)
      await addAccount(sql, { by, at: now }, { ...person, passwordHash: NOBODYS });
    if (post !== undefined) await openPost(sql, { by, at: now }, post);
    const days = {
      ...(says.from === '' ? {} : { from: says.from }),
      ...(says.until === '' ? {} : { until: says.until }),
    };
    const zone = program.pack.timeZone;
    const given =
      holder === undefined
        ? undefined
        : await handPostOver(
            sql,
            { by, at: now, zone },
            { post: holder.post, person: holder.account, ...days },
          );
    taken.push(
      given !== undefined && isRefusal(given)
        ? { ...each, outcome: 'faulty', faults: [{ field: given.field ?? '', code: given.code }] }
        : each,
    );
  }
  await organisationChanged(sql);
  return taken;
}
