import { organisationChanged } from '../organisation.js';
import type { Sql } from '../sql.js';

/** Takes away all but the published packs. For a demonstration that begins anew. */
export async function emptyDistrict(sql: Sql): Promise<void> {
  const { district } = sql;
  await sql`DELETE FROM comparison_finding WHERE district = ${district}`;
  await sql`DELETE FROM comparison WHERE district = ${district}`;
  await sql`DELETE FROM record_change WHERE district = ${district}`;
  await sql`DELETE FROM import_fault WHERE district = ${district}`;
  await sql`DELETE FROM import_run WHERE district = ${district}`;
  await sql`DELETE FROM access_log WHERE district = ${district}`;
  await sql`DELETE FROM sheet_request WHERE district = ${district}`;
  await sql`DELETE FROM emergency WHERE district = ${district}`;
  await sql`DELETE FROM record_share WHERE district = ${district}`;
  await sql`DELETE FROM delivery WHERE district = ${district}`;
  await sql`DELETE FROM message WHERE district = ${district}`;
  await sql`DELETE FROM pace WHERE district = ${district}`;
  await sql`DELETE FROM robot WHERE district = ${district}`;
  await sql`DELETE FROM contact WHERE district = ${district}`;
  await sql`DELETE FROM inbox_mark WHERE district = ${district}`;
  await sql`DELETE FROM outbox WHERE district = ${district}`;
  await sql`DELETE FROM command WHERE district = ${district}`;
  await sql`DELETE FROM file WHERE district = ${district}`;
  await sql`DELETE FROM produced_document WHERE district = ${district}`;
  await sql`DELETE FROM notice WHERE district = ${district}`;
  await sql`DELETE FROM timer WHERE district = ${district}`;
  await sql`DELETE FROM task WHERE district = ${district}`;
  await sql`DELETE FROM journal WHERE district = ${district}`;
  await sql`DELETE FROM seal WHERE district = ${district}`;
  await sql`DELETE FROM case_event WHERE district = ${district}`;
  await sql`DELETE FROM case_parting WHERE district = ${district}`;
  await sql`DELETE FROM case_unit WHERE district = ${district}`;
  await sql`DELETE FROM case_count WHERE district = ${district}`;
  await sql`DELETE FROM case_move WHERE district = ${district}`;
  await sql`DELETE FROM migration WHERE district = ${district}`;
  await sql`DELETE FROM duty_opening WHERE district = ${district}`;
  await sql`DELETE FROM cases WHERE district = ${district}`;
  await sql`DELETE FROM telling WHERE district = ${district}`;
  await sql`DELETE FROM record_unit WHERE district = ${district}`;
  await sql`DELETE FROM record WHERE district = ${district}`;
  await sql`DELETE FROM substitution WHERE district = ${district}`;
  await sql`DELETE FROM post_term WHERE district = ${district}`;
  await sql`DELETE FROM account_event WHERE district = ${district}`;
  await sql`DELETE FROM oidc_attempt WHERE district = ${district}`;
  await sql`DELETE FROM recovery_code WHERE district = ${district}`;
  await sql`DELETE FROM second_factor WHERE district = ${district}`;
  await sql`DELETE FROM post WHERE district = ${district}`;
  await sql`DELETE FROM session WHERE district = ${district}`;
  await sql`DELETE FROM sign_in_attempt WHERE district = ${district}`;
  await sql`DELETE FROM person WHERE district = ${district}`;
  await sql`DELETE FROM kept_figure WHERE district = ${district}`;
  await sql`DELETE FROM kept_period WHERE district = ${district}`;
  await sql`DELETE FROM unit WHERE district = ${district}`;
  // Not the version of the organisation: somebody may still hold a picture of the one that is gone.
  await sql`DELETE FROM setting WHERE district = ${district} 
    AND (name LIKE 'sample:%' OR name LIKE 'identity:%' OR name IN ('duties-seen', 'holders-kept-until'))`;
  await organisationChanged(sql);
}
