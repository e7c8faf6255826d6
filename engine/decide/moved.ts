import type { Effect, Refusal } from '../case.js';
import type { Program } from '../program.js';

/**
 * Why a record cannot move to the units that effects say, if it cannot: a relation that every record
 * has is left empty, or the unit is not there or of another type.
 *
 * @param typeOf the type of a unit; undefined where there is none. Left out: units are not looked up
 */
export function refusedMove(
  program: Program,
  recordType: string,
  effects: readonly Effect[],
  typeOf?: (unit: string) => string | undefined,
): Refusal | undefined {
  const relations = program.records[recordType]?.units ?? {};
  const moves = effects.flatMap((effect) =>
    effect.type === 'record-moved' ? Object.entries(effect.units) : [],
  );
  for (const [relation, unit] of moves) {
    const { title = relation, unitType = '', required = true } = relations[relation] ?? {};
    if (unit === '') {
      if (required) return unitRequired(relation, title);
    } else if (typeOf !== undefined && typeOf(unit) !== unitType) {
      const wanted = program.unitTypes[unitType]?.title ?? unitType;
      return unitUnsuitable(relation, title, unit, wanted);
    }
  }
  return undefined;
}

function unitRequired(relation: string, title: string): Refusal {
  return {
    kind: 'refused',
    code: 'unit-required',
    message: { zh: `“${title}”不能为空`, en: `“${title}” cannot be left empty` },
    details: { relation },
  };
}

function unitUnsuitable(relation: string, title: string, unit: string, wanted: string): Refusal {
  return {
    kind: 'refused',
    code: 'unit-unsuitable',
    message: {
      zh: `“${title}”应是一个${wanted}，没有这样的单位：${unit}`,
      en: `“${title}” must be a unit of type “${wanted}”; there is no such unit: ${unit}`,
    },
    details: { relation, unit },
  };
}
