import type { Refusal } from '../../engine/case.js';
import type { Words } from '../../engine/issue.js';

/** What is not there, and what lies outside of what the asker may see, are told in the same words: else these would tell them apart. */
export const NOT_FOUND: Words = {
  zh: '没有找到，或不在您的查看范围内',
  en: 'Not found, or outside what you may see',
};

export function notFound(): Refusal {
  return { kind: 'refused', code: 'not-found', message: NOT_FOUND };
}
