import type { WriteSheet } from 'hucre/xlsx';
import type { FirstPassword } from '../accounts/people.js';
import { writeApart } from '../sheets/write-apart.js';
import type { Desk } from './desk.js';
import { phraseLanguage } from './language.js';
import type { SheetFile } from './ledger-sheet.js';
import { postsOf } from './people.js';

/** First passwords as a sheet that is handed out, a line for each person; the only place where they stand. */
export async function firstPasswordSheet(
  desk: Desk,
  given: readonly (FirstPassword & { name: string })[],
): Promise<SheetFile> {
  const words = WORDS[phraseLanguage(desk.language)];
  const lines = given.map(({ person, name, password }) => {
    const posts = postsOf(desk, person).map(({ title }) => title);
    return [person, name, posts.join('、'), password];
  });
  const sheet: WriteSheet = {
    name: words.name,
    rows: [words.header, ...lines],
    columns: [20, 16, 40, 26].map((width) => ({ width, style: { numFmt: '@' } })),
    freezePane: { rows: 1 },
  };
  return { name: `${words.name}.xlsx`, content: await writeApart(sheet) };
}

const WORDS = {
  zh: { name: '首次密码', header: ['账号', '姓名', '岗位', '首次密码（登录后须改）'] },
  en: {
    name: 'First passwords',
    header: ['Account', 'Name', 'Post', 'First password (to be changed)'],
  },
};
