/**
 * Whether a story can show an element at work at all. Ledgers and indicators are read off the data, and what
 * a tier is said to owe is put into practice by tasks and duties: no story makes them act.
 */
export function canAct(pointer: string): boolean {
  return !ONLY_READ.some((pattern) => pattern.test(pointer));
}

const ONLY_READ = [/^ledgers\//, /^indicators\//, /^tiers\/[^#]+#\/duties\//];
