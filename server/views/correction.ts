import type { Case, CaseEvent } from '../../engine/case.js';
import { type FilledAbout, filledAbout } from '../../engine/correct/correction.js';
import type { History } from '../../engine/correct/course.js';
import { type Statement, statementAt, statementsIn } from '../../engine/correct/statements.js';
import type { FormDocument } from '../../engine/types.js';
import { corrector } from '../cases/corrector.js';
import { correctedMeanwhile } from '../cases/refusals.js';
import { livedHistory } from '../cases/lived-history.js';
import { type Subject, subjectOf, unitsInOrder } from '../cases/subject.js';
import type { CorrectionView } from '../http/types.js';
import { found, granted, Refused } from '../refusals/refused.js';
import { caseById, type CaseWithRecord, snapshotOf } from '../store/reading/cases.js';
import { eventsOf } from '../store/reading/history.js';
import { caseSummaries } from './case-summary.js';
import type { Desk } from './desk.js';
import type { Edition } from './editions.js';
import { ownTitle } from './event-title.js';
import { formView } from './form.js';
import { actorView } from './holder.js';
import { isoOf } from './instant.js';
import { keptFields, withNotes } from './kept-fields.js';
import { levelsInCase } from './levels.js';
import { namesOfActors } from './names-of-actors.js';
import { phrasesIn } from './phrases.js';
import { readOfCase } from './reads.js';

/** What was said in a form of a case, with all that is needed to put it right. */
interface Said {
  row: CaseWithRecord;
  statement: Statement;
  event: CaseEvent;
  about: FilledAbout;
  edition: Edition;
  subject: Subject;
  present: Case;
}

/** What was sent in a form, to be put right by whoever may. */
export async function correctionView(
  desk: Desk,
  id: string,
  sequence: number,
): Promise<CorrectionView> {
  const row = found(await caseById(desk.sql, desk.reader, id));
  const said = found(await saidIn(desk, row, sequence));
  const { statement, event, about, edition, subject } = said;
  granted(corrector(correctableBy(desk, said)));
  if (statement.latest !== sequence) throw new Refused(correctedMeanwhile());
  await desk.note([readOfCase('correction', row)]);
  const then = { ...desk, now: about.at };
  const view = found(
    formView(then, edition, {
      ...{ process: about.process, form: statement.form, case: about.case },
      record: { ...subject.data, ...about.record },
      unit: event.by.kind === 'post' ? event.by.unit : '',
    }),
  );
  const definition = found(edition.words.forms[statement.form]).definition;
  const kept = await keptBy(desk, said);
  const phrases = phrasesIn(desk.language);
  const values = Object.entries(statement.data).filter(([name]) => !kept.has(name));
  const lived = (await eventsOf(desk.sql, desk.reader, id)).filter(
    (one) => one.sequence === statement.of,
  );
  const [happened] = lived;
  const names = await namesOfActors(desk, lived);
  return {
    case: found((await caseSummaries(desk, [row])).get(id)),
    title: ownTitle(edition.words, phrases, found(happened)),
    sentAt: isoOf(about.at),
    ...(event.by.kind === 'system' ? {} : { by: actorView(desk, event.by, names) }),
    form: { ...view, definition: { ...withNotes(definition, kept, phrases) } },
    values: Object.fromEntries(values),
    kept: [...kept],
  };
}

/** How a correction is to be taken: which fields stay, and in whose words it is refused. */
export async function correctionGiven(desk: Desk, id: string, sequence: number) {
  const row = found(await caseById(desk.sql, desk.reader, id));
  const said = found(await saidIn(desk, row, sequence));
  const { about, statement, edition } = said;
  return {
    kept: await keptBy(desk, said),
    filledIn: { words: edition.words, process: about.process, form: statement.form },
  };
}

/** Which events of a case the reader may put right, by their sequence: of each form what counts now. */
export async function correctableIn(
  desk: Desk,
  row: CaseWithRecord,
  history: History,
): Promise<ReadonlySet<number>> {
  const statements = statementsIn(history.events);
  if (statements.length === 0) return new Set();
  const subject = await subjectOf(desk.sql, row.record_type, row.record);
  const present = snapshotOf(row);
  let program = history.program;
  const programs = history.events.map((event) => {
    if (event.type === 'moved-to-version') program = history.versions?.(event.to) ?? program;
    return program;
  });
  const may = statements.filter((statement) => {
    const event = history.events[statement.of - 1] as CaseEvent;
    const about = { program: programs[statement.of - 1] ?? program };
    return (
      corrector(correctableBy(desk, { statement, event, about, subject, present })).kind === 'post'
    );
  });
  return new Set(may.map(({ latest }) => latest));
}

function correctableBy(
  { organisation, active, reader, now }: Desk,
  {
    statement,
    event,
    about: { program },
    subject,
    present,
  }: Pick<Said, 'statement' | 'event' | 'subject' | 'present'> & {
    about: Pick<FilledAbout, 'program'>;
  },
) {
  const units = unitsInOrder(active.program, subject);
  return {
    ...{ organisation, active: active.program, reader, now },
    ...{ statement, event, program, present, units },
  };
}

async function saidIn(
  desk: Desk,
  row: CaseWithRecord,
  sequence: number,
): Promise<Said | undefined> {
  const lived = await eventsOf(desk.sql, desk.reader, row.id);
  const events = lived.map(({ event }) => event);
  const statement = statementAt(events, sequence);
  const event = events[(statement?.of ?? 0) - 1];
  if (statement === undefined || event === undefined) return undefined;
  const programOf = async (hash: string) => (await desk.editionOf(hash)).program;
  const about = filledAbout(await livedHistory(events, row.pack_hash, programOf), statement);
  return {
    ...{ row, statement, event, about, present: snapshotOf(row) },
    edition: await desk.editionOf(about.program.hash),
    subject: await subjectOf(desk.sql, row.record_type, row.record),
  };
}

async function keptBy(desk: Desk, { row, statement, edition }: Said): Promise<ReadonlySet<string>> {
  const form: FormDocument | undefined = edition.words.forms[statement.form]?.definition;
  if (form === undefined) return new Set();
  return keptFields(form, statement.data, await levelsInCase(desk, row));
}
