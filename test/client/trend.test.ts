import { HEIGHT, WIDTH, plotted } from '../../client/screens/indicators/plot.js';

test('a higher figure stands higher, each in the middle of its own column', () => {
  const { dots } = plotted([98, 99, 97], undefined);
  const [first, second, third] = dots;
  expect(second!.y).toBeLessThan(first!.y);
  expect(third!.y).toBeGreaterThan(first!.y);
  expect(dots.map(({ x }) => x)).toEqual([WIDTH / 6, WIDTH / 2, (WIDTH * 5) / 6]);
});

test('the target has its line on the same scale, and all stays within the drawing', () => {
  const { dots, aimAt } = plotted([90, 96], 95);
  expect(aimAt).toBeGreaterThan(dots[1]!.y);
  expect(aimAt).toBeLessThan(dots[0]!.y);
  for (const { y } of dots) {
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(HEIGHT);
  }
});

test('a period in which nobody was counted leaves a gap, not a zero', () => {
  expect(plotted([98, null, 97], undefined).dots.map(({ value }) => value)).toEqual([98, 97]);
});

test('figures that never changed are a level line', () => {
  const { dots } = plotted([100, 100], 100);
  expect(dots[0]!.y).toBe(dots[1]!.y);
});
