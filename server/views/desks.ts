import type { Program } from '../../engine/program.js';
import { ReadLog } from '../audit/read-log.js';
import type { Installation } from '../installation.js';
import type { PersonRow } from '../store/entities/organisation.js';
import { letIn } from '../store/reading/let-in.js';
import { readerOf } from '../units/reader-of.js';
import type { Desk } from './desk.js';
import { Editions } from './editions.js';
import { languageOf } from './language.js';

/** Seats whoever asks at a desk from which they see what their posts let them see. */
export class Desks {
  private readonly editions = new Editions();
  private readonly reads: ReadLog;

  constructor(private readonly installation: Installation) {
    this.reads = new ReadLog(installation.database, installation.clock);
  }

  async open(
    person: PersonRow,
    acceptLanguage: string | undefined,
    mustChangePassword: boolean,
  ): Promise<Desk> {
    const { database, packs, organisations, clock, demonstration } = this.installation;
    const [program, organisation] = await Promise.all([packs.active(), organisations.current()]);
    if (program === undefined) throw new Error('no pack is in force');
    const now = clock.now();
    const reader = readerOf(organisation, program, person, now);
    const language = languageOf(acceptLanguage, localesOf(program));
    return {
      reader: { ...reader, letIn: await letIn(database.read, reader, now) },
      language,
      now,
      sql: database.read,
      organisation,
      demonstration: demonstration !== undefined,
      note: (reads) => this.reads.note(reader, reads),
      mustChangePassword,
      active: this.editions.of(program, language),
      editionOf: async (hash) => this.editions.of(await packs.of(hash), language),
    };
  }
}

/** The languages that a pack speaks, its own first. */
export function localesOf({ pack, locales }: Program): string[] {
  return [pack.locale, ...Object.keys(locales)];
}
