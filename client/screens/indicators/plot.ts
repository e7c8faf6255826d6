export const WIDTH = 360;
export const HEIGHT = 150;
const TOP = 30;
const BOTTOM = 14;

export interface Dot {
  x: number;
  y: number;
  value: number;
}

/**
 * Where values come to stand, each in the middle of its column; those that are null are left out.
 * The scale spans the values and the aim, so that small differences between terms can be seen.
 */
export function plotted(
  values: readonly (number | null)[],
  aim: number | undefined,
): { dots: Dot[]; aimAt: number | undefined } {
  const known = [...values, aim].filter((value) => typeof value === 'number');
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const heightOf = (value: number) => {
    // What never changes runs through the middle.
    const part = span === 0 ? 0.5 : (value - low) / span;
    return Math.round(TOP + (1 - part) * (HEIGHT - TOP - BOTTOM));
  };
  return {
    dots: values.flatMap((value, at) =>
      value === null
        ? []
        : [{ x: Math.round(((at + 0.5) / values.length) * WIDTH), y: heightOf(value), value }],
    ),
    aimAt: aim === undefined ? undefined : heightOf(aim),
  };
}
