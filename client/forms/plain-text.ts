/**
 * Stands where rjsf would draw Markdown (see vite.config.ts): the texts of a pack are plain, no
 * markup in them is interpreted, and a phone need not fetch what would interpret it.
 */
export function Markdown({ children }: { children: string }): string {
  return children;
}
