export const WIDTH = 600;
export const HEIGHT = 160;
const EDGE = 4;

/** Values as the points of a line from edge to edge; `most` reaches the top. */
export function line(values: readonly number[], most: number): string {
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  return values
    .map((value, at) => {
      const x = values.length > 1 ? at * step : WIDTH / 2;
      const y = HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
      return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
    })
    .join(' ');
}
