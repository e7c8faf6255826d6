import type { Refusal } from '../../engine/case.js';
import type { Data, Instant, Json } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { RecordDocument } from '../../engine/types.js';
import { insertEmergency, recordsHolding, reviewEmergency } from '../store/access/emergencies.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { RecordRow } from '../store/entities/records.js';
import { newId } from '../store/new-id.js';
import type { Reader, ReaderPost } from '../store/reader.js';
import { unitsOfRecords } from '../store/reading/records.js';
import { addLetter } from '../store/writing/letters.js';
import { keepReads } from '../store/writing/access-log.js';
import type { Organisation } from '../units/organisation.js';
import { whoLooksAfter } from './who-looks-after.js';
import { alreadyDecided, nobodyFound } from './refusals.js';

/** How long one may look. */
const EMERGENCY_HOURS = 3;

/** Whom somebody looks for, and why. */
export interface Looking {
  type: string;
  /** Each of the fields by which such a record is identified. */
  identity: Data;
  reason: string;
}

/** Lets somebody look at a record outside of their units because of a danger; its own units look at that afterwards. */
export class Emergencies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the record for some hours, and tells those who answer for it. Who is looked for in vain is written down as well, since numbers could be tried.
   *
   * @param post the post by which one may
   */
  async look(
    { person, posts }: Reader,
    post: ReaderPost,
    { organisation, program }: { organisation: Organisation; program: Program },
    { identity: fields = [] }: RecordDocument,
    { type, identity, reason }: Looking,
  ): Promise<{ record: string; until: Instant } | Refusal> {
    const row = await this.#named(type, fields, identity);
    const at = this.clock.now();
    const until = at + EMERGENCY_HOURS * 3_600_000;
    await this.database.write(async (sql) => {
      const read = { kind: 'emergency' as const, case_id: null, subject: null, entries: null };
      const whose =
        row === undefined
          ? { record_type: null, record: null, unit: post.unit }
          : { record_type: type, record: row.id };
      await keepReads(sql, { ids: [newId(at)], at, person, posts }, [
        { ...read, ...whose, reason },
      ]);
      if (row === undefined) return;
      const emergency = {
        id: newId(at),
        person,
        post: post.id,
        type,
        record: row.id,
        reason,
        at,
        until,
      };
      await insertEmergency(sql, emergency);
      const units = (await unitsOfRecords(sql, type, [row.id])).map(({ unit }) => unit);
      for (const place of whoLooksAfter(organisation, program, units)) {
        const { id: subject } = emergency;
        const key = `look/${subject}/${place.role}@${place.unit}`;
        const letter = { id: newId(at), key, kind: 'look', case: null, subject, at } as const;
        addLetter(sql, letter, { ...place, post: null });
      }
    });
    return row === undefined ? nobodyFound() : { record: row.id, until };
  }

  /** Says whether it was right. @param reader in those posts that look after the record */
  async review(
    reader: Reader,
    id: string,
    { proper, words }: { proper: boolean; words: string },
  ): Promise<{ id: string } | Refusal> {
    const at = this.clock.now();
    const reviewed = await this.database.write((sql) =>
      reviewEmergency(sql, reader, id, { at, proper, words }),
    );
    return reviewed ? { id } : alreadyDecided();
  }

  /** The one record whose identity is exactly this. */
  async #named(
    type: string,
    fields: readonly string[],
    identity: Data,
  ): Promise<RecordRow | undefined> {
    const [first = ''] = fields.map((name) => identity[name]);
    if (fields.length === 0 || typeof first !== 'string' || first.trim() === '') return undefined;
    const candidates = await recordsHolding(this.database.read, type, first.trim());
    return candidates.find(({ data }) => {
      const known = JSON.parse(data) as Data;
      return fields.every((name) => same(known[name], identity[name]));
    });
  }
}

function same(known: Json | undefined, said: Json | undefined): boolean {
  if (typeof known !== 'string' && typeof known !== 'number') return false;
  return String(known) === (typeof said === 'string' ? said.trim() : said);
}
