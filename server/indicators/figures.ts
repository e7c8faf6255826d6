import { rateOf, type Tally } from '../../engine/indicator/count.js';
import type { Data, Instant } from '../../engine/json.js';
import type { CompiledDuty, Program } from '../../engine/program.js';
import type { DutyFigure } from '../../engine/types.js';
import { countOpen } from '../ledgers/count.js';
import type { Sight } from '../ledgers/sight.js';
import type { Packs } from '../packs/packs.js';
import type { Database } from '../store/database.js';
import { asUnit } from '../units/in-roles.js';
import type { Organisations } from '../units/organisation.js';
import { presentFigures } from './present.js';

/** What figures are taken from. */
interface Ground {
  database: Database;
  packs: Packs;
  organisations: Organisations;
}

/**
 * The numbers of a unit and all below it that a duty starts with, by name, as its ledgers and indicators
 * open now. A rate of nobody is left out.
 */
export function figuresOf({ database, packs, organisations }: Ground) {
  return async (asked: {
    program: Program;
    duty: CompiledDuty;
    unit: string;
    now: Instant;
  }): Promise<Data> => {
    const { program, duty, now } = asked;
    const organisation = await organisations.current();
    const unit = organisation.unit(asked.unit);
    if (unit === undefined) return {};
    const sight: Sight = {
      ...{ sql: database.read, reader: asUnit(unit), organisation, now, words: program },
      wordsOf: (hash) => packs.of(hash),
    };
    const taken: Data = {};
    for (const [name, figure] of Object.entries(duty.definition.figures ?? {})) {
      const number = await figureOf(sight, figure, unit.path);
      if (number !== undefined) taken[name] = number;
    }
    return taken;
  };
}

async function figureOf(
  sight: Sight,
  { ledger = '', indicator = '', part = 'rate' }: DutyFigure,
  path: string,
): Promise<number | undefined> {
  const list = sight.words.ledgers[ledger];
  if (list !== undefined)
    return (await countOpen(sight, list.definition.of, [list], path)).get(list);
  const rate = sight.words.indicators[indicator];
  if (rate === undefined) return undefined;
  const present = (await presentFigures(sight, rate.definition.of, [rate])).get(rate);
  return present && PART[part](present.tally);
}

const PART: Record<NonNullable<DutyFigure['part']>, (tally: Tally) => number | undefined> = {
  numerator: ({ numerator }) => numerator,
  denominator: ({ denominator }) => denominator,
  excluded: ({ excluded }) => excluded,
  rate: (tally) => rateOf(tally) ?? undefined,
};
