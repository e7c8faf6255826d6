import { CommanderError } from 'commander';
import type { Words } from '../../../engine/issue.js';
import { makeFolder } from '../../make-folder.js';
import { openDatabase } from '../../store/database.js';
import { rehearseMonths, type Rehearsed } from '../../rehearse-months.js';
import type { Call } from '../command-line.js';
import { DEMONSTRATION_PASSWORD } from '../demonstration-password.js';
import { samplePack } from '../sample-pack.js';
import { settingsFrom } from '../settings.js';

export interface SimulateOptions {
  pack?: string;
  seed?: string;
  months?: string;
  fresh?: boolean;
}

/**
 * zelian simulate: months of the pack's sample district, through the real server code, so that lists
 * and rates have something to show. `serve --demo` goes on from there.
 */
export async function simulate(options: SimulateOptions, { language, json }: Call): Promise<void> {
  const { dataDir, database: url } = settingsFrom(process.env);
  const months = monthsFrom(options.months ?? '12');
  await makeFolder(dataDir);
  const database = await openDatabase(url);
  const tell = json || !process.stderr.isTTY ? undefined : progress;
  const pack = options.pack ?? samplePack();
  try {
    const rehearsed = await rehearseMonths(
      database,
      {
        ...(pack === undefined ? {} : { pack }),
        seed: options.seed ?? '1',
        months,
        dataDir,
        demo: { password: DEMONSTRATION_PASSWORD, fresh: options.fresh === true },
      },
      tell,
    );
    console.log(json ? JSON.stringify(rehearsed) : summary(rehearsed)[language]);
  } finally {
    await database.close();
  }
}

function monthsFrom(text: string): number {
  const months = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (months >= 1 && months <= 36) return months;
  throw new CommanderError(2, 'commander.invalidArgument', `'${text}'`);
}

function progress(share: number): void {
  process.stderr.write(
    `\r${String(Math.round(share * 100)).padStart(3)} %${share === 1 ? '\n' : ''}`,
  );
}

function summary({ days, told, applied, done, late, until, digest }: Rehearsed): Words {
  return {
    zh: `模拟了 ${days} 天，到 ${until}：登记 ${told} 条，申请 ${applied} 件，办结任务 ${done} 项（其中逾期 ${late} 项）。校验值 ${digest.slice(0, 16)}`,
    en: `Simulated ${days} days, until ${until}: ${told} entries told, ${applied} applications, ${done} tasks done (${late} of them late). Digest ${digest.slice(0, 16)}`,
  };
}
