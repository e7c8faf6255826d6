import type { Issue } from '../../issue.js';
import type { Json } from '../../json.js';
import { byLanguage } from '../../locale/by-language.js';
import type { Program } from '../../program.js';
import { derivedDocuments } from '../../duty/derived-process.js';
import { Budget } from '../budget.js';
import type { Documents } from '../documents.js';
import { hashOf } from '../hash.js';
import { remembered } from '../remembered.js';
import { linkCalendars } from './calendars.js';
import { checkCitations } from './citations.js';
import { linkDocuments } from './documents.js';
import { linkDuties } from './duties.js';
import { linkForms } from './forms.js';
import { linkIndicators } from './indicators.js';
import { linkLedgers } from './ledgers.js';
import { createLinking } from './linking.js';
import { linkProcesses } from './processes.js';
import { checkRecordData, linkRecordChecks } from './record-checks.js';
import { checkRecords } from './records.js';
import { checkSamples } from './samples.js';
import { checkScenarios } from './scenarios.js';
import { checkSensitivities } from './sensitivity.js';
import { linkSignals } from './signals.js';
import { checkTiers } from './tiers.js';
import { wholeStories } from './whole-story.js';

/** Resolves what documents say of one another and compiles their expressions. */
export function link(
  documents: Documents,
  budget = new Budget(),
): { program: Program; issues: Issue[]; missing: ReadonlyMap<Issue, string> } {
  const { calendars, issues } = linkCalendars(documents);
  const derived = derivedDocuments(documents);
  const linking = createLinking(
    {
      ...documents,
      process: { ...documents.process, ...derived.process },
      record: { ...documents.record, ...derived.record },
    },
    calendars,
    budget,
  );
  checkTiers(linking);
  checkRecords(linking);
  checkSensitivities(linking);
  checkCitations(linking);
  const program: Program = {
    get hash() {
      return hashOfDocuments(documents);
    },
    documents,
    pack: documents.pack,
    policy: documents.policy,
    parameters: documents.parameters.parameters,
    unitTypes: documents.units.types,
    tiers: documents.tier,
    records: linking.documents.record,
    recordChecks: linkRecordChecks(linking),
    signals: linkSignals(linking),
    forms: linkForms(linking),
    processes: linkProcesses(linking),
    calendars,
    duties: linkDuties(linking),
    ledgers: linkLedgers(linking),
    indicators: linkIndicators(linking),
    printed: linkDocuments(linking),
    scenarios: wholeStories(documents.scenario),
    locales: byLanguage(documents.locale),
    samples: documents.sample,
  };
  checkScenarios(linking);
  checkSamples(linking);
  checkRecordData(linking, program);
  const found = withoutConsequences([...issues, ...linking.issues]);
  return { program, issues: found, missing: linking.missing };
}

/** Counted when somebody asks: who only checks a pack does not. */
const hashOfDocuments = remembered((documents: Documents) => hashOf(documents as unknown as Json));

/** Faults that leave expressions without what they read. */
const ROOTS = new Set(['unknown-reference', 'opening-needs-event-or-form']);

/** An expression about a document that does not exist has no fault of its own: the reference has. */
function withoutConsequences(issues: Issue[]): Issue[] {
  const dangling = issues.some(({ code }) => ROOTS.has(code));
  return dangling ? issues.filter(({ code }) => !code.startsWith('expression-')) : issues;
}
