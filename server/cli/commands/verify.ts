import { CommanderError } from 'commander';
import type { Words } from '../../../engine/issue.js';
import type { Head } from '../../history/check-seals.js';
import { type Finding, FINDINGS, type Miscount } from '../../history/findings.js';
import { type Verified, verify as lookThrough } from '../../history/verify.js';
import { Packs } from '../../packs/packs.js';
import { systemClock } from '../../store/clock.js';
import { openDatabase } from '../../store/database.js';
import { mendCounts } from '../../store/writing/mend-counts.js';
import type { Call } from '../command-line.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import type { CliLanguage } from '../language.js';
import { settingsFrom } from '../settings.js';

/** As many findings as are kept for the JSON; all are counted. */
const MOST = 1_000;

export interface VerifyOptions {
  head?: string;
  mendCounts?: boolean;
}

/**
 * zelian verify: whether anything of what happened was changed behind the server's back, and whether what is kept of
 * how many cases there are is right; also while one runs. With `mendCounts` numbers that are not right are put right, and
 * what was put right is no longer found.
 */
export async function verify(
  options: VerifyOptions,
  { language, json, ended }: Call,
): Promise<void> {
  const { database: url, sealKey: key } = settingsFrom(process.env);
  const expected = options.head === undefined ? undefined : headFrom(options.head);
  const database = await openDatabase(url);
  const packs = new Packs(database, systemClock);
  const findings: Finding[] = [];
  let [found, miscounts, mended] = [0, 0, 0];
  try {
    const verified = await lookThrough(database, (hash) => packs.of(hash), {
      ...(key === undefined ? {} : { key }),
      ...(expected === undefined ? {} : { expected }),
      report: (finding) => {
        found += 1;
        if (finding.count) miscounts += 1;
        if (!json) console.log(lineOf(finding, language));
        else if (findings.length < MOST) findings.push(finding);
      },
      ...(json || !process.stderr.isTTY ? {} : { progress }),
    });
    if (options.mendCounts === true && miscounts > 0) mended = await database.write(mendCounts);
    if (json)
      console.log(JSON.stringify({ ...verified, found, mended, findings: findings.map(worded) }));
    else {
      console.log(summary(verified, found)[language]);
      if (miscounts > 0) console.log(mending(mended)[language]);
    }
  } finally {
    await database.close();
  }
  ended(found === 0 || (mended > 0 && found === miscounts) ? CLEAN : FOUND);
}

function headFrom(text: string): Head {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined)
    throw new CommanderError(2, 'commander.invalidArgument', `'${text}'`);
  return { number: Number(number), hash };
}

function lineOf(finding: Finding, language: CliLanguage): string {
  return `[${finding.code}] ${placeOf(finding)[language]}${FINDINGS[finding.code][language]}`;
}

function placeOf({ case: kase, sequence, seal, what, count }: Finding): Words {
  if (count) return placeOfCount(count);
  const zh = [
    kase && `案件 ${kase}`,
    sequence && `第 ${sequence} 条记录`,
    seal && `第 ${seal} 次封存`,
    what,
  ];
  const en = [
    kase && `case ${kase}`,
    sequence && `event ${sequence}`,
    seal && `seal ${seal}`,
    what,
  ];
  return { zh: `${zh.filter(Boolean).join('，')}：`, en: `${en.filter(Boolean).join(', ')}: ` };
}

function placeOfCount({ unit, process, state, version, closed, kept, counted }: Miscount): Words {
  const of = `${process}/${state}`;
  const hash = version.slice(0, 8);
  return {
    zh: `单位 ${unit}，${of}（版本 ${hash}，${closed ? '已结' : '未结'}），记着 ${kept} 件，数出 ${counted} 件：`,
    en: `unit ${unit}, ${of} (version ${hash}, ${closed ? 'closed' : 'open'}), kept ${kept}, counted ${counted}: `,
  };
}

function mending(mended: number): Words {
  return mended > 0
    ? { zh: `${mended} 个案件数已改正。`, en: `${mended} numbers of cases were put right.` }
    : {
        zh: '案件数可以重新数过改正：zelian verify --mend-counts',
        en: 'Numbers of cases can be counted anew: zelian verify --mend-counts',
      };
}

function worded(finding: Finding) {
  return { ...finding, message: FINDINGS[finding.code] };
}

function progress(cases: number, of: number): void {
  process.stderr.write(`\r${cases} / ${of}${cases === of ? '\n' : ''}`);
}

function summary({ cases, events, unsealed, head }: Verified, found: number): Words {
  const chain = head && `${head.number}:${head.hash}`;
  const [zh, en] =
    found === 0
      ? ['没有发现问题', 'nothing was found']
      : [`发现 ${found} 处问题`, `${found} found`];
  return {
    zh: `查了 ${cases} 个案件、${events} 条记录，${zh}。${chain ? `链头 ${chain}` : '还没有封存'}${unsealed > 0 ? `，另有 ${unsealed} 条尚未封存` : ''}`,
    en: `${cases} cases and ${events} events looked through: ${en}. ${chain ? `Head of the chain ${chain}` : 'Nothing is sealed yet'}${unsealed > 0 ? `; ${unsealed} not sealed yet` : ''}`,
  };
}
