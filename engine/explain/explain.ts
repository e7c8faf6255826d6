import { localize } from '../locale/localize.js';
import type { Program } from '../program.js';
import { type Language, wordingOf } from '../wording/wording.js';
import { assumptionsOf } from './assumptions.js';
import { coverageOf } from './coverage.js';
import { dutiesExplained } from './duties.js';
import type { Explanation, TierExplained } from './explanation.js';
import { formsExplained } from './forms.js';
import { indicatorsExplained } from './indicators.js';
import { ledgersExplained } from './ledgers.js';
import { documentsOfProgram } from './program-documents.js';
import { processesExplained } from './processes.js';
import { speakerOf, type Speaker } from './speaker.js';

/**
 * Explains a pack to those who answer for it: each clause with what implements it and the stories that
 * prove it, what was assumed, and every tier, process, form, duty, list and figure in plain words.
 * The stories are told anew, so that only what really happens in them counts as proof.
 */
export function explain(program: Program, language: Language): Explanation {
  const words = localize(program, language);
  const documents = wordingOf(documentsOfProgram(program))[language];
  const speaker = speakerOf(words, documents, language);
  const { id, title, description, version } = words.pack;
  return {
    pack: {
      id,
      title,
      ...(description === undefined ? {} : { description }),
      version,
      hash: program.hash,
    },
    clauses: coverageOf(speaker),
    assumptions: assumptionsOf(speaker),
    tiers: tiersExplained(speaker),
    processes: processesExplained(speaker),
    forms: formsExplained(speaker),
    duties: dutiesExplained(speaker),
    ledgers: ledgersExplained(speaker),
    indicators: indicatorsExplained(speaker),
  };
}

function tiersExplained({ program, tier }: Speaker): TierExplained[] {
  return Object.values(program.tiers).map(({ id, title, unitType, reportsTo, duties }) => ({
    id,
    title,
    unit: program.unitTypes[unitType]?.title ?? unitType,
    reportsTo: Object.values(reportsTo ?? {}).map(tier),
    duties: Object.values(duties ?? {}).map((duty) => ({
      title: duty.title,
      clauses: duty.cites ?? [],
    })),
  }));
}
