/** Signs that terminals draw two columns wide: Chinese, its punctuation, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Signs that take no column of their own. */
const NARROWEST = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** How many columns a text takes on a terminal: 2 for 张, 1 for z. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += NARROWEST.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}
