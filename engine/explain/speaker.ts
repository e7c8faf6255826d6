import type { PackDocuments } from '../difference/pack-documents.js';
import type { Program } from '../program.js';
import type { Duration, Escalation } from '../types.js';
import { durationInWords } from '../wording/duration-in-words.js';
import { placeInWords } from '../wording/place-in-words.js';
import type { Language } from '../wording/wording.js';

/** A program that can be spoken of in one language. */
export interface Speaker {
  /** The program with its words in that language. */
  program: Program;
  documents: PackDocuments;
  language: Language;
  tier: (role: string) => string;
  /** Where a pointer leads, by titles: 流程“漏水” › 状态“抢修”. */
  place: (pointer: string) => string;
  duration: (duration: Duration) => string;
  /** To whom it goes up when it is overdue, and when. */
  escalations: (overdue: Record<string, Escalation> | undefined) => string[];
}

export function speakerOf(program: Program, documents: PackDocuments, language: Language): Speaker {
  const tier = (role: string) => program.tiers[role]?.title ?? role;
  const duration = (given: Duration) => durationInWords(documents, language, given);
  const place = (whole: string) => {
    const [file = '', pointer = ''] = whole.split('#');
    const said = placeInWords(documents, language, file, pointer);
    if (said.path === '') return said.document;
    // Of what a pack has one document of, its name says nothing.
    return file.includes('/') ? `${said.document} › ${said.path}` : said.path;
  };
  const escalations: Speaker['escalations'] = (overdue) =>
    Object.values(overdue ?? {}).map(({ to, after, handOver }) =>
      GOES_UP[language](
        tier(to),
        after === undefined ? undefined : duration(after),
        handOver === true,
      ),
    );
  return { program, documents, language, tier, place, duration, escalations };
}

const GOES_UP = {
  zh: (to: string, after: string | undefined, handOver: boolean) =>
    `${to}（${after === undefined ? '当即' : `再过${after}`}${handOver ? '，任务移交' : ''}）`,
  en: (to: string, after: string | undefined, handOver: boolean) =>
    `${to} (${after === undefined ? 'at once' : `${after} later`}${handOver ? ', and takes the work over' : ''})`,
};
