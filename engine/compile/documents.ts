import type { Json } from '../json.js';
import type * as D from '../types.js';

/** The texts of a pack's files, by path within the pack: processes/absence.json. */
export type PackFiles = Record<string, string>;

/** The kinds of which a pack has one document, in a file of that name at its root. */
export const SINGLE_KINDS = ['pack', 'policy', 'parameters', 'units'] as const;

/** The kinds of which a pack has many, each with its folder. */
export const FOLDERS = {
  tiers: 'tier',
  records: 'record',
  signals: 'signal',
  forms: 'form',
  processes: 'process',
  calendars: 'calendar',
  duties: 'duty',
  ledgers: 'ledger',
  indicators: 'indicator',
  documents: 'document',
  scenarios: 'scenario',
  locales: 'locale',
  samples: 'sample',
} as const;

export type SingleKind = (typeof SINGLE_KINDS)[number];
export type FolderKind = (typeof FOLDERS)[keyof typeof FOLDERS];
export type Kind = SingleKind | FolderKind;

/** A pack's documents after overlay: the whole content that a program is made of. */
export interface Documents {
  pack: D.PackDocument;
  policy: D.PolicyDocument;
  parameters: D.ParametersDocument;
  units: D.UnitsDocument;
  tier: Record<string, D.TierDocument>;
  record: Record<string, D.RecordDocument>;
  signal: Record<string, D.SignalDocument>;
  form: Record<string, D.FormDocument>;
  process: Record<string, D.ProcessDocument>;
  calendar: Record<string, D.CalendarDocument>;
  duty: Record<string, D.DutyDocument>;
  ledger: Record<string, D.LedgerDocument>;
  indicator: Record<string, D.IndicatorDocument>;
  document: Record<string, D.PrintDocument>;
  scenario: Record<string, D.ScenarioDocument>;
  locale: Record<string, D.LocaleDocument>;
  sample: Record<string, D.SampleDocument>;
}

/** One parsed file, not yet known to have the right shape. */
export interface RawDocument {
  file: string;
  kind: Kind;
  id: string;
  value: Json;
}

/** What a path within a pack holds. Undefined: nothing that a pack may hold. */
export function placeOf(file: string): { kind: Kind; id: string } | undefined {
  const single = /^([a-z]+)\.json$/.exec(file)?.[1];
  if (single !== undefined && (SINGLE_KINDS as readonly string[]).includes(single)) {
    return { kind: single as SingleKind, id: single };
  }
  const [, folder, id] = /^([a-z]+)\/([A-Za-z0-9-]+)\.json$/.exec(file) ?? [];
  if (folder === undefined || id === undefined || !Object.hasOwn(FOLDERS, folder)) return undefined;
  return { kind: FOLDERS[folder as keyof typeof FOLDERS], id };
}

/** The file in which a document stands. */
export function fileOf(kind: Kind, id: string): string {
  const folder = FOLDER_OF[kind];
  return folder === undefined ? `${kind}.json` : `${folder}/${id}.json`;
}

const FOLDER_OF: Partial<Record<Kind, string>> = Object.fromEntries(
  Object.entries(FOLDERS).map(([folder, kind]) => [kind, folder]),
);
