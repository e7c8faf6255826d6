/**
 * Texts that run a script, fetch something or hide something wherever they are taken for more than text. Each calls harm(),
 * which the browser's tests listen for; none is longer than a title may be after its first words.
 */
export const PAYLOADS: readonly string[] = [
  '<img src=x onerror=harm(1)>',
  '<svg onload=harm(2)>',
  '"><script>harm(3)</script>',
  "' onmouseover=harm(4) x='",
  '" autofocus onfocus=harm(5) x="',
  'javascript:harm(6)',
  '[x](javascript:harm(7))',
  '![x](x"onerror="harm(8))',
  'data:text/html,<script>harm(9)</script>',
  '</title><script>harm(10)</script>',
  '</style><img src=x onerror=harm(11)>',
  '<iframe srcdoc="<script>parent.harm(12)</script>">',
  '${harm(13)}#{harm(13)}<%harm(13)%>',
  'x}*{background:url(/harm/14)}',
  '<math><mi xlink:href=javascript:harm(15)>',
  '\u202e<img src=x onerror=harm(16)>\u202c',
  '＜img src=x onerror=harm(17)＞\ufeff\u200b',
  '<a href=java\tscript:harm(18)>x</a>',
  '<details open ontoggle=harm(19)>',
  '&lt;img src=x onerror=harm(20)&gt;',
  '<template><img src=x onerror=harm(21)>',
  '<link rel=stylesheet href=/harm/22>',
  '<base href=//harm.invalid/>',
  '`-harm(24)-`',
  '%3Cimg src=x onerror=harm(25)%3E',
  '\\u003cimg src=x onerror=harm(26)\\u003e',
];

/** The payload whose turn it is, of those that are no longer than this. */
export function payload(turn: number, longest = 100): string {
  const fitting = PAYLOADS.filter(({ length }) => length <= longest);
  return fitting[turn % fitting.length] ?? '';
}
