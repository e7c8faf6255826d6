import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

/** A number that lies outside of what its own bounds say makes sense: one of the three is wrong. */
export const numberOutOfBounds: Rule = ({ parameters }) =>
  Object.entries(parameters).flatMap(([name, { title, default: value, minimum, maximum }]) => {
    const isLow = minimum !== undefined && value < minimum;
    const isHigh = maximum !== undefined && value > maximum;
    if (!isLow && !isHigh) return [];
    const [from, to] = [minimum ?? '…', maximum ?? '…'];
    return [
      issue('number-out-of-bounds', 'parameters.json', pointerOf('parameters', name, 'default'), {
        zh: `“${title}”是 ${value}，超出了可以取的范围（${from} 至 ${to}）`,
        en: `“${title}” is ${value}, outside of what it may be (${from} to ${to})`,
      }),
    ];
  });
