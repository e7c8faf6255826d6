import type { Both, Load, PostLoad } from '../../../engine/replay/what-if/result.js';
import type { Report } from './report.js';

/** How many more there are under the draft; fewer: below nought. */
export function byHowMany({ live, draft }: Both): number {
  return draft - live;
}

/** The tiers with work, the greatest difference first, then the most work. */
export function tiersWithWork({ tiers }: Report): [string, Load][] {
  return Object.entries(tiers).sort(
    ([, one], [, other]) =>
      Math.abs(byHowMany(other.tasks)) - Math.abs(byHowMany(one.tasks)) ||
      other.tasks.live - one.tasks.live,
  );
}

/** The tiers whose number of tasks differs, the greatest difference first. */
export function tiersChanged(report: Report): { role: string; by: number }[] {
  return tiersWithWork(report)
    .map(([role, { tasks }]) => ({ role, by: byHowMany(tasks) }))
    .filter(({ by }) => by !== 0);
}

/** How many records only one of the rules has work for, added up over processes. */
export function recordsOnly({ oneSided }: Report, only: 'live' | 'draft'): number {
  return oneSided
    .filter((one) => one.only === only)
    .reduce((total, { records }) => total + records, 0);
}

/** The most tasks that come to a post in one week. */
export function busiestWeek({ weeks }: Pick<PostLoad, 'weeks'>): Both {
  const all = Object.values(weeks);
  return {
    live: Math.max(0, ...all.map(({ live }) => live)),
    draft: Math.max(0, ...all.map(({ draft }) => draft)),
  };
}

/** Week by week without a gap: of a tier, or of all. */
export function weeksOf(report: Report, role?: string): { monday: number; both: Both }[] {
  const sums = new Map<number, Both>();
  const mine = report.posts.filter((post) => role === undefined || post.role === role);
  for (const { weeks } of mine)
    for (const [monday, { live, draft }] of Object.entries(weeks)) {
      const known = sums.get(Number(monday)) ?? { live: 0, draft: 0 };
      sums.set(Number(monday), { live: known.live + live, draft: known.draft + draft });
    }
  const mondays = [...sums.keys()];
  if (mondays.length === 0) return [];
  const first = Math.min(...mondays);
  const count = (Math.max(...mondays) - first) / 7 + 1;
  return Array.from({ length: count }, (_, index) => {
    const monday = first + index * 7;
    return { monday, both: sums.get(monday) ?? { live: 0, draft: 0 } };
  });
}
