import type { Words } from '../../engine/issue.js';

/** Something that is not as it was written. */
export interface Finding {
  code: FindingCode;
  case?: string;
  /** Which event of the case. */
  sequence?: number;
  /** Which seal. */
  seal?: number;
  /** What differs: a task, a timer, a column. */
  what?: string;
  /** How many cases there are of a kind. */
  count?: Miscount;
}

/** What is kept of how many cases of a kind a unit has with all below it, and how many there are. */
export interface Miscount {
  unit: string;
  process: string;
  state: string;
  /** Hash of the version of the pack that they are pinned to. */
  version: string;
  closed: boolean;
  kept: number;
  counted: number;
}

/** What can be found, in words. */
export const FINDINGS = {
  'event-changed': {
    zh: '这条记录被改过（或它的前一条被换过），与登记的校验值不符',
    en: 'This event was changed, or the one before it exchanged: it does not fit the hash in the journal',
  },
  'event-missing': { zh: '这条记录不见了', en: 'This event is gone' },
  'event-inserted': {
    zh: '这条记录没有登记过，是另外塞进来的',
    en: 'The journal knows nothing of this event: it was put in',
  },
  'case-missing': { zh: '整个案件不见了', en: 'The whole case is gone' },
  'replay-failed': {
    zh: '从这条记录起，按当时的定义包推不下去',
    en: 'From this event on the case cannot be decided again by its pack',
  },
  'effects-differ': {
    zh: '按当时的定义包重新推算，这条记录的结果不同',
    en: 'Decided again by its pack, this event has other effects',
  },
  'case-differs': {
    zh: '案件的当前内容与历史推算出来的不同',
    en: 'The case as it is kept is not what its history makes of it',
  },
  'task-differs': {
    zh: '任务与历史推算出来的不同',
    en: 'The task is not what the history makes of it',
  },
  'timer-differs': {
    zh: '计时与历史推算出来的不同',
    en: 'The timer is not what the history makes of it',
  },
  'count-differs': {
    zh: '记着的案件数与重新数出来的不同',
    en: 'The number of cases that is kept is not what counting them anew gives',
  },
  'seal-broken': {
    zh: '封存与它所含的登记不符：登记被改过、删过，或封存被换过',
    en: 'The seal does not fit the entries that it holds: some were changed or taken away, or the seal exchanged',
  },
  'seal-missing': { zh: '这一次封存不见了', en: 'This seal is gone' },
  'seal-without-key': {
    zh: '这一次封存没有用密钥，而此前或最新的封存应当用密钥',
    en: 'This seal was made without the key, and must not have been',
  },
  'head-not-found': {
    zh: '给出的链头不在链上：这一次封存之后的链被换过，或链被截短',
    en: 'The given head is not in the chain: it was rewritten or cut short',
  },
} satisfies Record<string, Words>;

export type FindingCode = keyof typeof FINDINGS;
