import { part, type Part } from '../sql.js';

/** Whether a column contains the words, in whatever case they are written. */
export function like(column: Part, words: string): Part {
  const escaped = words.toLowerCase().replace(/[\\%_]/g, '\\$&');
  return part`lower(${column}) LIKE '%' || ${escaped} || '%' ESCAPE '\\'`;
}
