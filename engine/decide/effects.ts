import type { Scope } from '../expression/expression.js';
import type { Data } from '../json.js';
import type { Assignments, CompiledEffect } from '../program.js';
import { replanTimers } from './timers.js';
import { because, scopeOf, type Unfolding } from './unfolding.js';

/** Carries out effects in order; each reads what those before it have set. */
export function carryOut(unfolding: Unfolding, compiled: readonly CompiledEffect[]): void {
  for (const effect of compiled) {
    if (effect.when?.(scopeOf(unfolding)) ?? true) carryOutOne(unfolding, effect);
  }
}

/** The values of assignments. */
export function assigned(assignments: Assignments, scope: Scope): Data {
  const data: Data = {};
  for (const [name, value] of Object.entries(assignments)) data[name] = value(scope);
  return data;
}

/** Units by relation: what was linked as text is text. */
function unitsOf(assignments: Assignments, scope: Scope): Record<string, string> {
  return assigned(assignments, scope) as Record<string, string>;
}

function carryOutOne(unfolding: Unfolding, effect: CompiledEffect): void {
  const { case: kase, effects } = unfolding;
  const scope = scopeOf(unfolding);
  const why = because(effect.pointer, effect);
  switch (effect.type) {
    case 'set': {
      const data = assigned(effect.set, scope);
      Object.assign(kase.data, data);
      effects.push({ type: 'remembered', data, because: why });
      replanTimers(unfolding);
      return;
    }
    case 'mark': {
      const data = assigned(effect.set, scope);
      // What is marked is read by the expressions that follow.
      unfolding.record = Object.assign({}, unfolding.record, data);
      effects.push({ type: 'record-marked', data, because: why });
      return;
    }
    case 'move':
      effects.push({ type: 'record-moved', units: unitsOf(effect.units, scope), because: why });
      return;
    case 'report':
    case 'notify': {
      const { to, relation } = effect;
      const type = effect.type === 'report' ? 'reported' : 'notified';
      const title = effect.title(scope);
      effects.push(
        relation === undefined
          ? { type, to, title, because: why }
          : { type, to, relation, title, because: why },
      );
      return;
    }
    case 'open':
      effects.push({
        type: 'case-wanted',
        process: effect.process,
        data: assigned(effect.set, scope),
        because: why,
      });
      return;
    case 'produce':
      kase.produced += 1;
      effects.push({
        type: 'document-produced',
        document: effect.document,
        number: kase.produced,
        because: why,
      });
  }
}
