import { dayOf } from '../calendar/zone.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import type { Printed } from '../document/print.js';
import type { Scope } from '../expression/expression.js';
import { compileTemplate } from '../expression/template.js';
import { languageOf } from '../expression/vocabulary.js';
import type { Instant } from '../json.js';
import type { Fields, PrintDocument } from '../types.js';
import { asDraft } from './as-documents.js';
import { namelessUnits, sampleRecords } from './sample-scope.js';
import { sampleValues } from './sample-values.js';

/**
 * A paper as it would be printed, with a record of the samples and made-up data of its case. A text whose expressions
 * have a fault stands as it is written.
 *
 * @param now the instant of printing
 */
export function samplePaper(pack: PackDocuments, document: PrintDocument, now: Instant): Printed {
  const { documents, calendars } = asDraft(pack);
  const { locale, timeZone } = documents.pack;
  const process = documents.process[document.process];
  const fields = paperFields(pack, document.process);
  const language = languageOf({
    ...fields,
    units: true,
    parameters: documents.parameters.parameters,
    calendars,
    timeZone,
  });
  const today = dayOf(now, timeZone);
  const [sample] = sampleRecords(pack, [process?.about ?? '']);
  const scope: Scope = {
    case: sampleValues(fields.case, today),
    record: { ...sampleValues(fields.record, today), ...sample?.record },
    units: { ...namelessUnits(pack), ...sample?.units },
    now,
  };
  const say = (text: string): string => {
    const made = compileTemplate(text, language, locale);
    return 'fault' in made ? text : made.compiled(scope);
  };
  const { title, issuer, number, addressee, paragraphs, seal, signatures = {}, note } = document;
  return {
    title,
    issuer: say(issuer),
    ...(number === undefined ? {} : { number: say(number) }),
    ...(addressee === undefined ? {} : { addressee: say(addressee) }),
    paragraphs: Object.values(paragraphs).map(say),
    seal: seal !== false,
    signatures: Object.values(signatures),
    ...(note === undefined ? {} : { note: say(note) }),
  };
}

/** What the templates of a paper may read, beside the pack's numbers and the titles of units. */
export function paperFields(
  pack: PackDocuments,
  process: string,
): { case: Fields; record: Fields } {
  const { documents } = asDraft(pack);
  const { data = {}, about = '' } = documents.process[process] ?? {};
  return { case: data, record: documents.record[about]?.schema.properties ?? {} };
}
