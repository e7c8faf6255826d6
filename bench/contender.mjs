// One contender, alone in its process: first says what it comes to, then how often a second it does.
import { CONTESTS } from './contests.mjs';

const [, , contest, name] = process.argv;
const { answers, operations, work } = await CONTESTS[contest][name]();

process.send(answers());
process.on('message', (seconds) => process.send(rate(seconds)));

function rate(seconds) {
  const began = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  const first = work();
  let rounds = 1;
  while (performance.now() < end) {
    for (let i = 0; i < 20; i += 1, rounds += 1)
      if (work() !== first) throw new Error(`${name} did less the second time`);
  }
  const { user, system } = process.cpuUsage(began);
  return (rounds * operations * 1e6) / (user + system);
}
