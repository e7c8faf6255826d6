import type { CaseEvent } from '../../../engine/case.js';
import { verifyAt } from '../../../server/history/verify.js';
import { Packs } from '../../../server/packs/packs.js';
import { systemClock } from '../../../server/store/clock.js';
import type { Sql } from '../../../server/store/sql.js';
import { disagreements } from '../../store/agreement.js';
import { type Ground, look } from './ground.js';
import { type Oracle, replyOf, type Said } from './oracle.js';

/** What must hold of a ground at every moment, while servers work on it and after they were killed. Empty: it does. */
export function contradictions(ground: Ground): Promise<string[]> {
  return look(ground, async (database) => {
    const packs = new Packs(database, systemClock);
    return database.snapshot(async (sql) => {
      const findings: string[] = [];
      await verifyAt(sql, (hash) => packs.of(hash), {
        report: ({ code, case: kase }) => findings.push(`${code} ${kase ?? ''}`),
      });
      return [...findings, ...(await disagreements({ read: sql })), ...(await misfired(sql))];
    });
  });
}

/** Timers that fired early, or twice for the same moment. */
export async function misfired(sql: Sql): Promise<string[]> {
  const rows = await sql<{ case_id: string; at: number; event: string }>`
    SELECT case_id, at, event FROM case_event
    WHERE district = ${sql.district} AND event LIKE '%"fell-due"%'`;
  const seen = new Set<string>();
  return rows.flatMap(({ case_id, at, event }) => {
    const fired = JSON.parse(event) as CaseEvent;
    if (fired.type !== 'fell-due') return [];
    const { timer, dueAt } = fired;
    const which = `${case_id} ${timer} ${dueAt}`;
    const findings = [
      ...(at < dueAt ? [`${which}: fired ${dueAt - at} ms early`] : []),
      ...(seen.has(which) ? [`${which}: fired twice`] : []),
    ];
    seen.add(which);
    return findings;
  });
}

interface Kept {
  key: string;
  reply: string;
}

/**
 * What was acknowledged and is not kept, is kept otherwise, or twice; and with `all` what is kept that nobody acknowledged.
 *
 * @param others keys under which something was sent beside the oracle
 */
export function unlikeAcknowledged(
  ground: Ground,
  { acknowledged }: Pick<Oracle, 'acknowledged'>,
  { all = false, others = [] }: { all?: boolean; others?: readonly string[] } = {},
): Promise<string[]> {
  return look(ground, async ({ read }) => {
    const rows = await read<Kept>`SELECT key, reply FROM command WHERE district = ${read.district}`;
    const kept = new Map(rows.map(({ key, reply }) => [key, replyOf(saidBy(reply))]));
    const findings = acknowledged.flatMap(({ key, path, reply }) => {
      const there = kept.get(key);
      if (there === undefined) return [`${path}: acknowledged and lost`];
      return there === reply ? [] : [`${path}: acknowledged ${reply}, kept ${there}`];
    });
    if (!all) return findings;
    const sent = new Set([...others, ...acknowledged.map(({ key }) => key)]);
    const unheard = rows.filter(({ key }) => !sent.has(key));
    const events = await read<{ event: string; count: number }>`
      SELECT CASE WHEN event LIKE '{"type":"submitted"%' THEN 'submitted' ELSE 'opened' END AS event,
        COUNT(*) AS count FROM case_event WHERE district = ${read.district}
        AND (event LIKE '{"type":"submitted"%' OR event LIKE '{"type":"opened"%') GROUP BY 1`;
    return [
      ...findings,
      ...unheard.map(({ key }) => `${key}: done, and nobody heard of it`),
      ...doneTwice(rows),
      ...(events.length === 0 ? ['nothing has happened'] : []),
    ];
  });
}

/** One event that two commands say they did. */
function doneTwice(rows: Kept[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ reply }) => {
    const { case: kase, sequence } = JSON.parse(reply) as { case?: string; sequence?: number };
    if (kase === undefined) return [];
    const which = `${kase} ${sequence}`;
    const twice = seen.has(which);
    seen.add(which);
    return twice ? [`${which}: two commands have done it`] : [];
  });
}

/** A reply as it is kept, in the shape in which it is told. */
function saidBy(reply: string): Said {
  const kept = JSON.parse(reply) as {
    case?: string;
    lines?: { record: string; outcome: string; case?: string }[];
  };
  const state = { id: '' };
  return {
    repeated: false,
    ...(kept.case === undefined ? {} : { case: { id: kept.case, state } }),
    ...(kept.lines && {
      lines: kept.lines.map(({ record, outcome, case: kase }) => ({
        ...{ record: { id: record }, outcome },
        ...(kase === undefined ? {} : { case: { id: kase, state } }),
      })),
    }),
  };
}
