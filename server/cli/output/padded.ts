import { widthOf } from '../../../engine/authoring/width.js';

/** The text followed by as many blanks as fill the columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}
