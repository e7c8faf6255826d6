import type { Issue } from '../issue.js';
import { isObject, type Json } from '../json.js';
import { valueAt } from '../json-pointer.js';
import { shortHash } from '../merge/overrides.js';
import type { RawDocument } from './documents.js';
import { issue } from './faults.js';

/**
 * A warning for each place where the base is no longer what it was when somebody looked and overrode
 * it. What is recorded of a place that the overlay leaves alone by now is of no matter.
 */
export function baseChangedBeneath(
  own: readonly RawDocument[],
  base: readonly RawDocument[],
): Issue[] {
  const seen = recordedIn(own.find(({ kind }) => kind === 'pack')?.value);
  return Object.entries(seen).flatMap(([place, hash]) => {
    const [file = '', pointer = ''] = place.split('#');
    const said = valueAt(documentIn(own, file), pointer);
    const present = valueAt(documentIn(base, file), pointer) ?? null;
    if (said === undefined || hash === shortHash(present)) return [];
    return [changed(file, pointer, present)];
  });
}

/** What pack.json says was looked at; where it says nothing, nothing is known. */
function recordedIn(pack: Json | undefined): Record<string, Json | undefined> {
  const extended = isObject(pack) ? pack['extends'] : undefined;
  const overrides = isObject(extended) ? extended['overrides'] : undefined;
  return isObject(overrides) ? overrides : {};
}

function documentIn(documents: readonly RawDocument[], file: string): Json | undefined {
  return documents.find((document) => document.file === file)?.value;
}

function changed(file: string, pointer: string, present: Json): Issue {
  const now = JSON.stringify(present);
  const shown = now.length > 60 ? `${now.slice(0, 57)}…` : now;
  return issue(
    'base-changed-beneath',
    file,
    pointer,
    {
      zh: `这里改写的内容，基础定义包已经改了，现在是 ${shown}`,
      en: `What is overridden here was changed in the base: it is now ${shown}`,
    },
    {
      severity: 'warning',
      hint: {
        zh: '看过并决定怎样改写以后，用 zelian overrides 记下；更换基础版本用 zelian merge',
        en: 'When you have looked at it and decided, record it with zelian overrides; to move to another version of the base use zelian merge',
      },
    },
  );
}
