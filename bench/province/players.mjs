// Processes that play districts beside each other.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PLAY = fileURLToPath(new URL('play.mjs', import.meta.url));

/**
 * Plays courses in so many processes, each the next that nobody has begun.
 *
 * @param {object[]} courses one for each district
 * @param {number} beside
 * @param {{ ended: (line: object) => void, progress: (district: number, share: number, before: number) => void }} told
 */
export async function playAll(courses, beside, told) {
  const waiting = [...courses];
  const players = Array.from({ length: Math.min(beside, courses.length) }, () =>
    playSome(waiting, told),
  );
  await Promise.all(players);
}

async function playSome(waiting, { ended, progress }) {
  const player = fork(PLAY, { stdio: 'inherit' });
  const broken = once(player, 'exit').then(([code, signal]) => {
    throw new Error(`a district could not be played: ${signal ?? code}`);
  });
  // It ends with its last district; before that it is waited for with each.
  broken.catch(() => undefined);
  try {
    await Promise.race([once(player, 'message'), broken]);
    for (let course = waiting.shift(); course !== undefined; course = waiting.shift()) {
      player.send(course);
      ended(await Promise.race([lineOf(player, course, progress), broken]));
    }
  } finally {
    if (player.connected) player.disconnect();
  }
}

function lineOf(player, { district }, progress) {
  return new Promise((resolve) => {
    let before = 0;
    const hear = ({ share, ...line }) => {
      if (share === undefined) {
        player.off('message', hear);
        resolve(line);
      } else {
        progress(district, share, before);
        before = share;
      }
    };
    player.on('message', hear);
  });
}
