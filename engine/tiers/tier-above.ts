import type { TierDocument } from '../types.js';

/** The tier above a role: on the line if it reports there, else on its first line. Undefined at the top. */
export function tierAbove(
  tiers: Record<string, TierDocument>,
  role: string,
  line?: string,
): string | undefined {
  const lines = tiers[role]?.reportsTo;
  if (lines === undefined) return undefined;
  return (line === undefined ? undefined : lines[line]) ?? Object.values(lines)[0];
}
