/** A language in which words are given, BCP 47: zh-CN, en. */
export type Language = string;

/** The two languages of the product itself; a pack may speak more. */
const OWN = ['zh-CN', 'en'];

/**
 * The language to answer in: of what the Accept-Language header names, most wanted first, the first
 * that the pack or the product speaks; else the pack's own.
 */
export function languageOf(header: string | undefined, packLocales: readonly string[]): Language {
  const spoken = [...packLocales, ...OWN];
  for (const wanted of wantedIn(header ?? '')) {
    const found = spoken.find((language) => isSameLanguage(language, wanted));
    if (found !== undefined) return found;
  }
  return packLocales[0] ?? 'zh-CN';
}

/** Which of the product's two languages stands for it in the product's own phrases. */
export function phraseLanguage(language: Language): 'zh' | 'en' {
  return language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function wantedIn(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

function isSameLanguage(one: string, other: string): boolean {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  return primary(one) === primary(other);
}
