import type { PackDocuments } from '../difference/pack-documents.js';
import { type Use, usesOf } from './uses-of.js';

/** What a tier has to do with, by what it is. */
export interface Doings {
  /** Work of processes that is its own. */
  tasks: Use[];
  /** What it owes by the calendar. */
  duties: Use[];
  /** What it may begin or tell by itself: applications, signals. */
  begins: Use[];
  /** What it is told, reported or handed over. */
  hears: Use[];
  /** Lists and figures that it may read. */
  reads: Use[];
  /** The tiers that report to it. */
  below: Use[];
}

/** Everything that a pack gives a tier to do or to know, each as the element that names it. */
export function doingsOf(pack: PackDocuments, role: string): Doings {
  const uses = usesOf(pack, 'tier', role);
  const matching = (pattern: RegExp): Use[] => [
    ...new Map(
      uses.flatMap(({ file, pointer }) => {
        const [, element] = pattern.exec(`${file}#${pointer}`) ?? [];
        return element === undefined ? [] : [[`${file}#${element}`, { file, pointer: element }]];
      }),
    ).values(),
  ];
  return {
    tasks: matching(/^processes\/[^#]+#(\/states\/[^/]+\/tasks\/[^/]+)\/role$/),
    duties: matching(/^duties\/[^#]+#()\/role$/),
    begins: [
      ...matching(/^processes\/[^#]+#(\/opens\/[^/]+)\/roles\//),
      ...matching(/^signals\/[^#]+#()\/toldBy\//),
    ],
    hears: matching(/^(?:processes|duties)\/[^#]+#(.+?)(?:\/report|\/notify)?\/to$/),
    reads: matching(/^(?:ledgers|indicators)\/[^#]+#()\/roles\//),
    below: matching(/^tiers\/[^#]+#()\/reportsTo\//),
  };
}
