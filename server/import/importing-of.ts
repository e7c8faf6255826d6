import type { Refusal } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import type { ImportRunRow } from '../store/entities/import.js';
import { personById } from '../store/organisation.js';
import type { Reader } from '../store/reader.js';
import type { Organisation } from '../units/organisation.js';
import { readerOf } from '../units/reader-of.js';
import { importedSignals, importingPosts } from './importer.js';
import type { AnyImporting } from './importing.js';
import { inLanguages } from './languages.js';
import type { ImportNeeds } from './needs.js';
import { RecordImport } from './record-import.js';
import { OrganisationImport } from './organisation/organisation-import.js';
import { mayNotImport } from './refusals.js';
import { SignalImport } from './signal-import.js';

/** What an import is of, as it was asked for. */
export type Asked = Pick<ImportRunRow, 'id' | 'kind' | 'subject' | 'keep_empty'>;

/** Whose it is, and what they may do at this moment. */
export interface Standing {
  program: Program;
  organisation: Organisation;
  reader: Reader;
}

/** How sheets of that kind are read in, if the reader may. */
export function importingOf(
  { kind, subject, id: run, keep_empty }: Asked,
  { program, organisation, reader }: Standing,
  { clock }: Pick<ImportNeeds, 'clock'>,
): AnyImporting | Refusal {
  switch (kind) {
    case 'record': {
      const record = Object.hasOwn(program.records, subject) ? program.records[subject] : undefined;
      const posts = importingPosts(program, reader, subject);
      if (record === undefined || posts.length === 0) return mayNotImport();
      return new RecordImport({
        ...{ run, record, program, organisation, posts },
        programs: inLanguages(program),
        person: reader.person,
        keepEmpty: Boolean(keep_empty),
        now: () => clock.now(),
      });
    }
    case 'signal': {
      const signal = importedSignals(program, reader).find((id) => id === subject);
      const told = signal === undefined ? undefined : program.signals[signal];
      const record = program.records[told?.definition.about ?? ''];
      if (told === undefined || record === undefined) return mayNotImport();
      return new SignalImport({
        ...{ program, organisation, reader, record, signal: told },
        programs: inLanguages(program),
        now: () => clock.now(),
      });
    }
    case 'organisation':
      if (!reader.administrator || subject !== '') return mayNotImport();
      return new OrganisationImport({
        ...{ program, by: reader.person, now: () => clock.now() },
        programs: inLanguages(program),
      });
  }
}

/** Whoever began an import, with the posts held now. Undefined: no longer somebody. */
export async function standingOf(
  { database, packs, organisations, clock }: ImportNeeds,
  person: string,
): Promise<Standing | undefined> {
  const program = await packs.active();
  const row = await personById(database.read, person);
  if (program === undefined || row === undefined || row.deactivated_at !== null) return undefined;
  const organisation = await organisations.current();
  const reader = readerOf(organisation, program, row, clock.now());
  return { program, organisation, reader };
}
