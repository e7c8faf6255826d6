/*
 * Stands for markdown-it and shiki where codemirror-json-schema asks for them (see vite.config.ts). What
 * it shows are the descriptions of the language's schemas, which are plain: they need no Markdown, no
 * colours and no WebAssembly, which the page's policy forbids. Whatever they hold is shown, never run.
 */

/** markdown-it. */
export default function plainMarkdown() {
  return {
    use: () => undefined,
    render: escaped,
    renderInline: escaped,
  };
}

/** @shikijs/markdown-it/core. */
export const fromHighlighter = (): undefined => undefined;

/** shiki/core. */
export const createHighlighterCore = (): Promise<undefined> => Promise.resolve(undefined);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
