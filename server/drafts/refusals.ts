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

/** The pack beneath is another than the one over which something was changed. */
export function draftBaseChanged(): Refusal {
  return {
    kind: 'refused',
    code: 'draft-base-changed',
    message: {
      zh: '这份草稿刚换了基础包的版本。您改的内容存在本机，请刷新页面，刷新后接着保存',
      en: 'This draft was just put over another version of its base. What you changed is kept on this device; reload the page, and it is saved from there',
    },
  };
}

/** What is to be adapted is no complete pack, or not the one that this overlay adapts. */
export function baseUnfit(): Refusal {
  return {
    kind: 'refused',
    code: 'base-unfit',
    message: {
      zh: '不能作为这里的基础包：它自己就是改编包，或者不是同一个包，或者 pack.json 里没有代号和版本',
      en: 'This cannot be the base here: it adapts another pack itself, or is not the same pack, or its pack.json has no id and version',
    },
  };
}

export function packIdTaken(id: string): Refusal {
  return {
    kind: 'refused',
    code: 'pack-id-taken',
    message: {
      zh: `代号“${id}”已有定义包或草稿在用，请换一个`,
      en: `The id “${id}” belongs to a pack or a draft already; take another`,
    },
  };
}
