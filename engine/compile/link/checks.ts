import { CONDITION } from '../../expression/compile-expression.js';
import type { Language } from '../../expression/vocabulary.js';
import type { CompiledCheck } from '../../program.js';
import type { Checks } from '../../types.js';
import { below, type Linking, type Place } from './linking.js';

/** The checks of a signal or a form. */
export function compileChecks(
  linking: Linking,
  checks: Checks | undefined,
  language: Language,
  fields: readonly string[],
  place: Place,
): CompiledCheck[] {
  return Object.entries(checks ?? {}).map(([id, definition]) => {
    const at = below(place, id);
    if (definition.field !== undefined)
      linking.among(definition.field, fields, { zh: '字段', en: 'field' }, below(at, 'field'));
    const { guard: when } = linking.condition(definition.when, language, below(at, 'when'));
    return {
      id,
      definition,
      require: linking.expression<boolean>(
        definition.require,
        language,
        CONDITION,
        below(at, 'require'),
      ),
      ...(when === undefined ? {} : { when }),
    };
  });
}
