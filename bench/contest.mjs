import { fork } from 'node:child_process';
import { once } from 'node:events';

const CONTENDER = new URL('./contender.mjs', import.meta.url);
const ROUNDS = 7;
const WARM_UP_SECONDS = 0.8;
const ROUND_SECONDS = 0.4;

/**
 * Operations a second of each contender of a contest: one process each, rounds in alternation so
 * that a noisy neighbour disturbs all alike, medians. Before a second is counted, `check` sees what
 * each comes to.
 *
 * @param contest a key of CONTESTS
 * @param check throws when the answers, by contender, are not what they should be
 * @returns operations a second by contender
 */
export async function contest(contest, names, check) {
  const contenders = await Promise.all(names.map((name) => enter(contest, name)));
  try {
    check(Object.fromEntries(contenders.map(({ name, answers }) => [name, answers])));
    const rates = Object.fromEntries(names.map((name) => [name, []]));
    for (const { ask } of contenders) await ask(WARM_UP_SECONDS);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { name, ask } of contenders) rates[name].push(await ask(ROUND_SECONDS));
    return Object.fromEntries(names.map((name) => [name, median(rates[name])]));
  } finally {
    for (const { leave } of contenders) leave();
  }
}

/** The middle of an odd number of values. */
export function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

async function enter(contest, name) {
  const process = fork(CONTENDER, [contest, name]);
  const answer = async () => {
    const [message] = await Promise.race([
      once(process, 'message'),
      once(process, 'exit').then(([code]) => {
        throw new Error(`${contest}: ${name} ended with ${code}`);
      }),
    ]);
    return message;
  };
  return {
    name,
    answers: await answer(),
    ask: (seconds) => {
      process.send(seconds);
      return answer();
    },
    leave: () => process.disconnect(),
  };
}
