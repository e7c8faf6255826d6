import { compile } from '../../../engine/compile/compile.js';
import { localize } from '../../../engine/locale/localize.js';
import type { Program } from '../../../engine/program.js';
import { type HistoryPage, historiesOf } from '../../../engine/replay/what-if/page.js';
import { WhatIf } from '../../../engine/replay/what-if/what-if.js';
import type { RecordedExtent, RecordedPage } from '../../api/types.js';
import type { Failure, Report, WhatIfGiven, WhatIfSaid, WhatIfWanted } from './report.js';
import { titlesOf } from './titles.js';

/** Lives the draft through beside the page: takes what happened page by page, and says how far it is. */

self.addEventListener('message', ({ data }: MessageEvent<WhatIfWanted | WhatIfGiven>) => {
  if (data.kind === 'given') waiting.shift()?.(data.content);
  else
    void run(data).then(say, () => {
      say({ kind: 'failed', failure: 'unreachable' });
    });
});

/** Who waits for what the page reads, in the order in which it was asked for. */
const waiting: ((content: Blob | undefined) => void)[] = [];

function say(said: WhatIfSaid): void {
  self.postMessage(said);
}

async function run(wanted: WhatIfWanted): Promise<WhatIfSaid> {
  const { files, base, language, span } = wanted;
  const began = performance.now();
  const draft = compile(files, base, 'nothing').program;
  if (draft === undefined) return failed('faulty');
  const extent = await read<RecordedExtent>();
  if (extent.since === undefined) return failed('empty');
  const versions = versionsOf(extent);
  const now = Date.parse(extent.now);
  const whatIf = new WhatIf({ versions, draft, units: extent.units, span, now });
  const cases: Report['cases'] = {};
  await eachPage((page, at) => {
    // The wire's happening is all kinds in one; the server made it of this very type.
    for (const history of historiesOf(page as unknown as HistoryPage)) whatIf.take(history);
    for (const { serial, process, id: kase } of page.cases) cases[`${serial} ${process}`] = kase;
    const { events } = whatIf.result();
    const records = Math.min(at, extent.records);
    say({ kind: 'progress', progress: { records, of: extent.records, events } });
  });
  const words = [...versions.map(({ program }) => program), draft];
  return {
    kind: 'done',
    report: {
      ...whatIf.result(),
      ...{ span, anonymous: extent.anonymous, cases },
      seconds: (performance.now() - began) / 1000,
      titles: titlesOf(
        words.map((program) => localize(program, language)),
        extent.units,
      ),
    },
  };
}

/** The next page is read while this one is lived through. */
async function eachPage(take: (page: RecordedPage, next: number) => void): Promise<void> {
  let coming: Promise<RecordedPage> | undefined = read<RecordedPage>(0);
  while (coming !== undefined) {
    const page: RecordedPage = await coming;
    coming = page.next === undefined ? undefined : read<RecordedPage>(page.next);
    take(page, page.next ?? Infinity);
  }
}

function versionsOf({ versions }: RecordedExtent): { publishedAt: number; program: Program }[] {
  return versions.map(({ publishedAt, files, base, hash }) => {
    const { program } = compile(files, base, 'nothing');
    if (program === undefined) throw new Error(`The version ${hash} is no program any more.`);
    return { publishedAt: Date.parse(publishedAt), program };
  });
}

async function read<Answer>(offset?: number): Promise<Answer> {
  say({ kind: 'wants', offset });
  const content = await new Promise<Blob | undefined>((resolve) => waiting.push(resolve));
  if (content === undefined) throw new Error('The page could not read it.');
  return JSON.parse(await content.text()) as Answer;
}

function failed(failure: Failure): WhatIfSaid {
  return { kind: 'failed', failure };
}
