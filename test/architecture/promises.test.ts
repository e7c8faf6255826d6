import { existsSync, readFileSync } from 'node:fs';

const PAGES = ['docs/promises.md', 'docs/promises.zh-CN.md'];

/** The files that a page names: tests, sources, other pages. */
function namedIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const paths = [...text.matchAll(/`((?:test|server)\/[^`]+)`/g)].map(([, path = '']) => path);
  const pages = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => `docs/${path}`);
  return [...new Set([...paths, ...pages])];
}

test.each(PAGES)('what %s names as proof is there', (page) => {
  const named = namedIn(page);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('both languages name the same', () => {
  const [english = [], chinese = []] = PAGES.map((page) =>
    namedIn(page).filter((path) => !path.includes('promises')),
  );
  expect(chinese).toEqual(english);
});
