import { mayBegin } from '../../engine/decide/may-begin.js';
import { applicant } from '../cases/apply.js';
import { type Subject, subjectsOf } from '../cases/subject.js';
import type { ApplicationOffer, ApplicationView } from '../http/types.js';
import { found, refuse } from '../refusals/refused.js';
import { recordById, recordList } from '../store/reading/records.js';
import type { Desk } from './desk.js';
import { formValues, formView } from './form.js';
import { readOfRecord } from './reads.js';
import { recordNames } from './record-name.js';

/** More are found by searching: nobody reads through a list of thousands. */
const MOST_RECORDS = 200;

/** The forms by which the reader may open a case. */
export function applicationOffers({ active, reader }: Desk): ApplicationOffer[] {
  return Object.values(active.words.processes).flatMap(({ definition }) =>
    Object.entries(definition.opens ?? {}).flatMap(([opening, { title, form, roles = [] }]) => {
      const places = [...reader.posts, ...reader.covers];
      if (form === undefined || !places.some(({ role }) => roles.includes(role))) return [];
      const document = active.words.forms[form]?.definition;
      return [
        {
          process: definition.id,
          opening,
          title: title ?? document?.title ?? definition.title,
          description: definition.description ?? document?.help ?? '',
          recordType: definition.about,
        },
      ];
    }),
  );
}

/** A form that opens a case: the records it may be about, and once one is chosen, the form. */
export async function applicationView(
  desk: Desk,
  process: string,
  opening: string,
  recordId: string | undefined,
): Promise<ApplicationView> {
  const offer = found(
    applicationOffers(desk).find((one) => one.process === process && one.opening === opening),
  );
  if (recordId !== undefined)
    return { offer, records: [], ...(await about(desk, offer, recordId)) };
  const { recordType: type } = offer;
  const { records } = await recordList(desk.sql, desk.reader, {
    type,
    offset: 0,
    limit: MOST_RECORDS,
  });
  const ids = records.map(({ id }) => id);
  const open = (await subjectsOf(desk.sql, type, ids)).filter(
    (subject) =>
      applicantAt(desk, offer, subject) !== undefined && mayBeginAbout(desk, offer, subject),
  );
  const names = await recordNames(desk, open);
  return { offer, records: open.flatMap(({ id }) => names.of(type, id) ?? []) };
}

async function about(
  desk: Desk,
  offer: ApplicationOffer,
  recordId: string,
): Promise<Partial<ApplicationView>> {
  const { process, opening, recordType } = offer;
  found(await recordById(desk.sql, desk.reader, recordType, recordId));
  const subject = found((await subjectsOf(desk.sql, recordType, [recordId]))[0]);
  const by = applicantAt(desk, offer, subject) ?? refuse('not-permitted');
  await desk.note([readOfRecord('application', subject, { subject: process })]);
  const form = desk.active.program.processes[process]?.definition.opens?.[opening]?.form ?? '';
  const filling = { process, form, record: subject.data, case: {}, unit: by.unit };
  const names = await recordNames(desk, [subject]);
  return {
    record: found(names.of(recordType, recordId)),
    form: found(formView(desk, desk.active, filling)),
    values: formValues(desk, desk.active, filling),
  };
}

/** As the holder of which post the reader may send this form about the record. */
function applicantAt(
  { organisation, reader, active }: Desk,
  { process, opening }: ApplicationOffer,
  subject: Subject,
) {
  const compiled = openingOf(active, process, opening);
  const sender = { organisation, reader, active: active.program };
  return compiled && applicant(sender, process, compiled, subject);
}

/** Whether the pack lets this form be begun about the record as it is: the others need not be read through. */
function mayBeginAbout(
  { active, now }: Desk,
  { process, opening }: ApplicationOffer,
  { data }: Subject,
): boolean {
  const compiled = openingOf(active, process, opening);
  return compiled !== undefined && mayBegin(compiled, data, now);
}

function openingOf({ program }: Desk['active'], process: string, opening: string) {
  return program.processes[process]?.openings.find(({ id }) => id === opening);
}
