import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import type { Json } from '../../engine/json.js';

/** The flood watch in a folder of its own, with what it owes by the calendar; a test may change its files. */
export interface DutyFolder {
  path: string;
  /** Changes a file, or adds one, as somebody with an editor would. */
  change: (file: string, patch: Json) => Promise<void>;
  remove: () => Promise<void>;
}

export async function dutyFolder(): Promise<DutyFolder> {
  const path = await mkdtemp(join(tmpdir(), 'zelian-duties-'));
  await cp('test/packs/flood-watch', path, { recursive: true });
  const change = async (file: string, patch: Json) => {
    const before = await readFile(join(path, file), 'utf8').catch(() => '{}');
    await mkdir(join(path, file, '..'), { recursive: true });
    const after = mergePatch(JSON.parse(before) as Json, patch);
    await writeFile(join(path, file), JSON.stringify(after, null, 2));
  };
  for (const [file, document] of Object.entries(DOCUMENTS)) await change(file, document);
  return { path, change, remove: () => rm(path, { recursive: true }) };
}

/** A keeper reports each month on the section; the office plans each year, before the flood season. */
const DOCUMENTS: Record<string, Json> = {
  'forms/section-report.json': {
    kind: 'form',
    id: 'section-report',
    title: '堤段月报',
    schema: { type: 'object', properties: { state: { type: 'string', title: '堤段情况' } } },
    fields: { state: { required: true } },
  },
  'duties/section-report.json': {
    kind: 'duty',
    id: 'section-report',
    title: '报送堤段月报',
    description: '每月报一次堤段情况',
    help: '写明渗漏、裂缝和备料',
    role: 'gauge-keeper',
    line: 'watch',
    opens: { frequency: 'monthly', byMonthDay: 1 },
    within: { days: 9 },
    remind: { days: 2 },
    form: 'section-report',
    overdue: {
      tell: { to: 'dike-chief' },
      take: { after: { days: 5 }, to: 'dike-chief', handOver: true },
    },
    do: { tell: { notify: { to: 'dike-chief', title: '{{ record.name }}：{{ form.state }}' } } },
    cites: ['1'],
    assumes: '“定期”按每月一次',
  },
  'duties/plan.json': {
    kind: 'duty',
    id: 'plan',
    title: '制定年度预案',
    role: 'flood-office',
    opens: { frequency: 'yearly', byMonth: [3] },
    by: { frequency: 'yearly', byMonth: [4], byMonthDay: -1 },
    form: 'section-report',
    cites: ['3'],
  },
};
