import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import { rateOf, type Tally } from '../../engine/indicator/count.js';
import type { Data, Instant } from '../../engine/json.js';
import type { CompiledLedger } from '../../engine/ledger/compiled.js';
import type { CompiledDuty, Program } from '../../engine/program.js';
import type { DutyFigure } from '../../engine/types.js';
import { countOpen } from '../ledgers/count.js';
import type { Sight } from '../ledgers/sight.js';
import type { Packs } from '../packs/packs.js';
import type { Database } from '../store/database.js';
import { asUnit } from '../units/in-roles.js';
import { grouped } from '../units/grouped.js';
import type { Organisations } from '../units/organisation.js';
import { type Present, presentFigures } from './present.js';

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
    return numbersOf(sight, duty.definition.figures ?? {}, unit.path);
  };
}

/** The entries of a kind are gone through once for all ledgers that are made of them, and once for all indicators. */
async function numbersOf(
  sight: Sight,
  figures: Record<string, DutyFigure>,
  path: string,
): Promise<Data> {
  const { ledgers, indicators } = sight.words;
  const named = Object.values(figures);
  const lists = new Set(named.flatMap(({ ledger = '' }) => ledgers[ledger] ?? []));
  const rates = new Set(named.flatMap(({ indicator = '' }) => indicators[indicator] ?? []));
  const counts = new Map<CompiledLedger, number>();
  for (const [of, some] of grouped([...lists], ({ definition }) => definition.of))
    for (const [list, count] of await countOpen(sight, of, some, path)) counts.set(list, count);
  const present = new Map<CompiledIndicator, Present>();
  for (const [of, some] of grouped([...rates], ({ definition }) => definition.of))
    for (const [rate, figure] of await presentFigures(sight, of, some)) present.set(rate, figure);

  const taken: Data = {};
  for (const [name, { ledger = '', indicator = '', part = 'rate' }] of Object.entries(figures)) {
    const list = ledgers[ledger];
    const figure = indicators[indicator] && present.get(indicators[indicator]);
    const number = list === undefined ? figure && PART[part](figure.tally) : counts.get(list);
    if (number !== undefined) taken[name] = number;
  }
  return taken;
}

const PART: Record<NonNullable<DutyFigure['part']>, (tally: Tally) => number | undefined> = {
  numerator: ({ numerator }) => numerator,
  denominator: ({ denominator }) => denominator,
  excluded: ({ excluded }) => excluded,
  rate: (tally) => rateOf(tally) ?? undefined,
};
