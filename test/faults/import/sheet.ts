import { type Change, moreGauges, SECTIONS } from '../rig/ground.js';
import type { Random } from '../rig/random.js';

export type Mode = 'whole' | 'by-row';

/** A register of gauges as somebody wrote it into a table. */
export interface Sheet {
  text: string;
  rows: number;
  /** How many gauges are new in it, and may be taken. */
  added: number;
}

/** More than one transaction where rows are taken one after the other. */
const ROWS = 6_000;

/** So many gauges on each section are there already, and are changed. */
const KNOWN = 100;

const HEADER = '名称,警戒水位（厘米）,状态,看水员电话,所在堤段';

const TITLES = { 'east-1': '东堤一段', 'east-2': '东堤二段', 'west-1': '西堤一段' };

/** Rows in an order of chance: new gauges, and those that are there; where rows go by themselves, some with a fault. */
export function sheetOf(random: Random, mode: Mode): Sheet {
  const known = SECTIONS.flatMap((section) =>
    Array.from({ length: KNOWN }, (_, index) => ({
      section,
      label: `${section} ${index + 1}`,
      isNew: false,
    })),
  );
  const fresh = Array.from({ length: ROWS - known.length }, (_, index) => ({
    section: random.pick(SECTIONS),
    label: `新尺 ${index}`,
    isNew: true,
  }));
  const all = [...known, ...fresh].map((row) => ({ row, at: random.next() }));
  let added = 0;
  const lines = all
    .sort((one, other) => one.at - other.at)
    .map(({ row: { section, label, isNew } }) => {
      const faulty = mode === 'by-row' && random.chance(0.01);
      if (isNew && !faulty) added += 1;
      const level = faulty ? '高' : String(random.between(310, 900));
      return `${label},${level},平稳,13900000011,${TITLES[section]}`;
    });
  return { text: `${[HEADER, ...lines].join('\n')}\n`, rows: ROWS, added };
}

/** The river on which the office may read in gauges. */
export const IMPORT_RIVER: Change = {
  ...moreGauges(KNOWN),
  'tiers/flood-office.json': (document) => {
    document['access'] = { imports: ['water-gauge'] };
  },
};
