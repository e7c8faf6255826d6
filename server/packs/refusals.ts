import type { Refusal } from '../../engine/case.js';

/** The version that is to come into force again is in force. */
export function alreadyLive(): Refusal {
  return {
    kind: 'refused',
    code: 'already-live',
    message: { zh: '这个版本正在线上', en: 'This version is in force already' },
  };
}

/** Another version came into force than the one that somebody wanted to leave. */
export function liveChanged(): Refusal {
  return {
    kind: 'refused',
    code: 'live-changed',
    message: {
      zh: '线上版本刚刚换过，请看过现在的版本再定',
      en: 'Another version has just come into force; look at it before you decide',
    },
  };
}
