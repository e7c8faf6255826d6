export const WIDTH = 600;
export const HEIGHT = 160;
const EDGE = 4;

/** Values as the points of a line from edge to edge, also where there is but one; `most` reaches the top. */
export function line(given: readonly number[], most: number): string {
  const values = given.length === 1 ? [...given, ...given] : given;
  return values
    .map((value, at) => {
      const x = (at * WIDTH) / (values.length - 1);
      const y = HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
      return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
    })
    .join(' ');
}
