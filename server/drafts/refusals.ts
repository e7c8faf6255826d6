import type { Refusal } from '../../engine/case.js';
import type { Json } from '../../engine/json.js';

/** Somebody else has changed the same files: what stands there now comes along, so that nothing is lost. */
export function draftChanged(files: { [path: string]: Json }): Refusal {
  return {
    kind: 'refused',
    code: 'draft-changed',
    message: {
      zh: '这份草稿刚被别人改过，请看过再改',
      en: 'Somebody else has changed this draft meanwhile; look at it before you go on',
    },
    details: { files },
  };
}

/** Another version is in force than the one that the draft began from. */
export function draftBehind(): Refusal {
  return {
    kind: 'refused',
    code: 'draft-behind',
    message: {
      zh: '这份草稿开始以后，已有新版本上线，请先并入新版本的改动',
      en: 'Another version has come into force since this draft began; take its changes in first',
    },
  };
}
