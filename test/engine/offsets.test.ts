import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { offsetsOf } from '../../engine/compile/text/offsets.js';
import { pointerOf } from '../../engine/compile/faults.js';

/** The way to every value within a value. */
function waysIn(value: unknown, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [way];
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [way, ...parts.flatMap(([name, part]) => waysIn(part, [...way, name]))];
}

test('every place of a text is found where a parser finds it', () => {
  const texts = fc.record({ value: fc.jsonValue(), indent: fc.constantFrom(0, 2) });
  fc.assert(
    fc.property(texts, ({ value, indent }) => {
      const text = JSON.stringify(value, null, indent);
      const tree = parseTree(text)!;
      for (const way of waysIn(JSON.parse(text)).slice(1)) {
        const node = findNodeAtLocation(tree, way)!;
        const { offset } = typeof way.at(-1) === 'string' ? node.parent! : node;
        const pointer = pointerOf(...way);
        expect(offsetsOf(text, new Set([pointer])).get(pointer)).toBe(offset);
      }
    }),
    { numRuns: 300, seed: 20260901 },
  );
});
