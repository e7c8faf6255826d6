/** Lets time go by: a load runs meanwhile, nothing is proved by it. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks again until it is so.
 *
 * @throws after `patience` ms: what was waited for has not come
 */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  { patience = 60_000, every = 100 } = {},
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms in vain: ${what}.`);
    await pause(every);
  }
}
