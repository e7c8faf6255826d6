// The file of a run: what is played on its first line, then one line of JSON for each district, as it ends.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The districts of a file that a run of the same course has begun; a new file begins with the course.
 *
 * @param {string} file
 * @param {object} course
 * @returns {object[]} a line for each district that was played
 */
export function begunLines(file, course) {
  const { course: before, lines } = existsSync(file) ? readLines(file) : { lines: [] };
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(course))
    throw new Error(`${file} is of another course: ${JSON.stringify(before)}`);
  // Written anew, so that a line on which a run was broken off is gone.
  writeFileSync(file, [course, ...lines].map(textOf).join(''));
  return lines;
}

/** @returns {{ course: object | undefined, lines: object[] }} without the line that is only half there */
export function readLines(file) {
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const [course, ...lines] = whole.map((line) => JSON.parse(line));
  return { course, lines };
}

export function addLine(file, line) {
  appendFileSync(file, textOf(line));
}

function textOf(line) {
  return `${JSON.stringify(line)}\n`;
}
