import { hintFor } from '../../expression/faults.js';
import { checkAccess } from './access.js';
import { below, type Linking, type Place } from './linking.js';

const UNIT_TYPE = { zh: '单位类型', en: 'unit type' };

/** Unit types form one tree; tiers stand on them and report to one another without a circle. */
export function checkTiers(linking: Linking): void {
  const types = linking.documents.units.types;
  const roots = Object.entries(types).filter(([, { within }]) => within === undefined);
  const units: Place = { kind: 'units', id: 'units', path: ['types'] };
  if (roots.length !== 1) {
    linking.fault(units, {
      code: 'units-not-one-tree',
      message: {
        zh: `单位类型应只有一个顶层，现在有 ${roots.length} 个`,
        en: `One unit type must stand at the top; there are ${roots.length}`,
      },
    });
  }
  for (const [id, { within }] of Object.entries(types)) {
    if (within !== undefined)
      linking.among(within, Object.keys(types), UNIT_TYPE, below(units, id, 'within'));
    if (isInCircle(id, (name) => types[name]?.within))
      linking.fault(below(units, id, 'within'), circle(id));
  }
  for (const [id, tier] of Object.entries(linking.documents.tier)) {
    const place: Place = { kind: 'tier', id, path: [] };
    linking.among(tier.unitType, Object.keys(types), UNIT_TYPE, below(place, 'unitType'));
    checkAccess(linking, tier.access, place);
    for (const [line, above] of Object.entries(tier.reportsTo ?? {})) {
      const at = below(place, 'reportsTo', line);
      linking.refers('tier', above, at);
      if (isInCircle(id, (name) => linking.documents.tier[name]?.reportsTo?.[line]))
        linking.fault(at, circle(id));
    }
  }
}

/** The lines along which tiers report. */
function linesOf(linking: Linking): string[] {
  return [
    ...new Set(
      Object.values(linking.documents.tier).flatMap(({ reportsTo }) =>
        Object.keys(reportsTo ?? {}),
      ),
    ),
  ];
}

/** Reports a line that no tier reports on. */
export function checkLine(linking: Linking, line: string | undefined, place: Place): void {
  const known = linesOf(linking);
  if (line === undefined || known.includes(line)) return;
  const hint = hintFor(line, known);
  linking.fault(place, {
    code: 'unknown-reference',
    message: { zh: `没有名为“${line}”的上报线`, en: `No tier reports on a line “${line}”` },
    ...(hint === undefined ? {} : { hint }),
  });
}

function isInCircle(start: string, above: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let id = above(start); id !== undefined && !seen.has(id); id = above(id)) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}

function circle(id: string) {
  return {
    code: 'circle',
    message: { zh: `“${id}”沿着上级绕回了自己`, en: `Going up from “${id}” leads back to itself` },
  };
}
