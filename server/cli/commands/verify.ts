import { CommanderError } from 'commander';
import type { Words } from '../../../engine/issue.js';
import type { Head } from '../../history/check-seals.js';
import { type Finding, FINDINGS } from '../../history/findings.js';
import { type Verified, verify as lookThrough } from '../../history/verify.js';
import { Packs } from '../../packs/packs.js';
import { systemClock } from '../../store/clock.js';
import { openDatabase } from '../../store/database.js';
import type { Call } from '../command-line.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import type { CliLanguage } from '../language.js';
import { settingsFrom } from '../settings.js';

/** As many findings as are kept for the JSON; all are counted. */
const MOST = 1_000;

/** zelian verify: whether anything of what happened was changed behind the server's back; also while one runs. */
export async function verify(
  options: { head?: string },
  { language, json, ended }: Call,
): Promise<void> {
  const { database: url, sealKey: key } = settingsFrom(process.env);
  const expected = options.head === undefined ? undefined : headFrom(options.head);
  const database = await openDatabase(url);
  const packs = new Packs(database, systemClock);
  const findings: Finding[] = [];
  let found = 0;
  try {
    const verified = await lookThrough(database, (hash) => packs.of(hash), {
      ...(key === undefined ? {} : { key }),
      ...(expected === undefined ? {} : { expected }),
      report: (finding) => {
        found += 1;
        if (!json) console.log(lineOf(finding, language));
        else if (findings.length < MOST) findings.push(finding);
      },
      ...(json || !process.stderr.isTTY ? {} : { progress }),
    });
    if (json) console.log(JSON.stringify({ ...verified, found, findings: findings.map(worded) }));
    else console.log(summary(verified, found)[language]);
  } finally {
    await database.close();
  }
  ended(found === 0 ? CLEAN : FOUND);
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

function placeOf({ case: kase, sequence, seal, what }: Finding): Words {
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
