import { CONDITION, type Expected } from '../../expression/compile-expression.js';
import type { CompiledIndicator } from '../../indicator/compiled.js';
import type { IndicatorDocument } from '../../types.js';
import { entryLanguage } from './entry-language.js';
import { breakdownByMasked, targetBeyondHundred } from './ledger-faults.js';
import { linkDay, linkPeriods, linkRoles } from './ledgers.js';
import { below, type Linking, type Place, pointerTo } from './linking.js';
import { linkShown } from './shown.js';

/** What a breakdown may be by. */
const SLICED: Expected = ['string', 'list<string>', 'bool'];

/** Indicators with references resolved and expressions compiled. */
export function linkIndicators(linking: Linking): Record<string, CompiledIndicator> {
  return Object.fromEntries(
    Object.values(linking.documents.indicator).map((definition) => [
      definition.id,
      linkIndicator(linking, definition),
    ]),
  );
}

function linkIndicator(linking: Linking, definition: IndicatorDocument): CompiledIndicator {
  const place: Place = { kind: 'indicator', id: definition.id, path: [] };
  const reading = entryLanguage(linking, definition, place);
  const { language } = reading;
  const { denominator, numerator, day, calendar, roles, exclusions = {}, by = {} } = definition;
  linkRoles(linking, roles, place);
  linkPeriods(linking, calendar, place);
  checkTarget(linking, definition, place);
  const counted = linking.condition(denominator, language, below(place, 'denominator')).guard;
  const met = linking.condition(numerator, language, below(place, 'numerator')).guard;
  return {
    definition,
    pointer: pointerTo(place),
    ...(counted === undefined ? {} : { denominator: counted }),
    ...(met === undefined ? {} : { numerator: met }),
    exclusions: Object.entries(exclusions).map(([id, exclusion]) => {
      const at = below(place, 'exclusions', id, 'where');
      const where = linking.expression<boolean>(exclusion.where, language, CONDITION, at);
      return { id, definition: exclusion, where };
    }),
    ...linkDay(linking, day, reading, place),
    by: Object.fromEntries(
      Object.entries(by).map(([id, breakdown]) => {
        const at = below(place, 'by', id, 'value');
        const shown = linkShown(linking, breakdown.value, reading, at, SLICED);
        if (reading.masked.has(shown.recordField ?? ''))
          linking.fault(at, breakdownByMasked(breakdown.value));
        return [id, { definition: breakdown, ...shown }];
      }),
    ),
  };
}

/** A rate is aimed at in percent. */
function checkTarget(
  linking: Linking,
  { target, numerator }: IndicatorDocument,
  place: Place,
): void {
  if (numerator === undefined) return;
  for (const bound of ['atLeast', 'atMost'] as const) {
    const aim = target?.[bound];
    if (aim !== undefined && aim > 100)
      linking.fault(below(place, 'target', bound), targetBeyondHundred(aim));
  }
}
