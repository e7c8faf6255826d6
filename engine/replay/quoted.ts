import type { Words } from '../issue.js';
import { inBoth } from '../wording/wording.js';

/** A title as it stands in a sentence; null: there is none. */
export function quoted(title: Words | null): Words {
  return title === null ? NONE : inBoth((language) => `“${title[language]}”`);
}

/** Several, one after the other. */
export function listed(titles: readonly Words[]): Words {
  if (titles.length === 0) return NONE;
  return inBoth((language) =>
    titles.map((title) => `“${title[language]}”`).join(BETWEEN[language]),
  );
}

export const NONE: Words = { zh: '无', en: 'none' };

const BETWEEN = { zh: '、', en: ', ' };

/** A local time for reading: 2026-07-01T10:00 is 2026年7月1日 10:00, 1 July 2026 10:00; null: never. */
export function timeInWords(local: string | null): Words {
  if (local === null) return { zh: '没有期限', en: 'never' };
  const [day = '', time = ''] = local.split('T');
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return {
    zh: `${year}年${month}月${date}日${time === '' ? '' : ` ${time}`}`,
    en: `${date} ${MONTHS[month - 1]} ${year}${time === '' ? '' : ` ${time}`}`,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
