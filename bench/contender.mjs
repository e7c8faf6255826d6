// One contender, alone in its process: first says what it comes to, then how often a second it does.
import { CONTESTS } from './contests.mjs';

const [, , contest, name] = process.argv;
const { answers, operations, work } = await CONTESTS[contest][name]();

process.send(await answers());
process.on('message', async (seconds) => process.send(await rate(seconds)));

async function rate(seconds) {
  const began = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  const first = await work();
  let rounds = 1;
  while (performance.now() < end) {
    for (let i = 0; i < 20; i += 1, rounds += 1) {
      const done = work();
      // Waiting for what is there already would cost those who need not be waited for.
      const came = done instanceof Promise ? await done : done;
      if (came !== first) throw new Error(`${name} did less the second time`);
    }
  }
  const { user, system } = process.cpuUsage(began);
  return (rounds * operations * 1e6) / (user + system);
}
