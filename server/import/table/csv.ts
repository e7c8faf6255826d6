import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { encodingOf } from './encoding.js';
import { isFilled, MOST_COLUMNS } from './limits.js';
import { TableFault, type TableRow } from './table.js';

/** No row is longer, in characters. One that is has a quotation mark that nobody closed. */
const LONGEST_ROW = 1_000_000;

/** The rows of a CSV file, in whatever encoding and with whatever separator an office's Excel wrote it. */
export async function* csvRows(path: string): AsyncGenerator<TableRow, void, undefined> {
  const encoding = await encodingOf(path);
  let line = 0;
  for await (const { data, errors } of parsed(path, encoding)) {
    for (const cells of data) {
      line += 1;
      if (cells.length > MOST_COLUMNS)
        throw new TableFault('table-too-wide', { most: MOST_COLUMNS });
      if (isFilled(cells)) yield { line, cells: cells.map((cell) => (cell === '' ? null : cell)) };
    }
    // The last row is what began where the quotation mark stands.
    if (errors.some(({ type }) => type === 'Quotes'))
      throw new TableFault('table-quotes', { line });
  }
}

type Parsed = Papa.ParseResult<string[]>;

/** What the parser tells piece by piece; while nobody takes it, the text waits. */
function parsed(path: string, encoding: string): AsyncIterable<Parsed> {
  let sinceRow = 0;
  const pieces = new Readable({
    objectMode: true,
    highWaterMark: 2,
    read() {
      text.resume();
    },
    destroy(error, done) {
      text.destroy();
      done(error);
    },
  });
  const text = Readable.from(
    decoded(path, encoding, (length) => {
      sinceRow += length;
      if (sinceRow > LONGEST_ROW)
        pieces.destroy(new TableFault('table-quotes', { line: rows + 1 }));
    }),
  );
  let rows = 0;
  text.on('error', (error) => pieces.destroy(error));
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';', '|'],
    chunk(results) {
      if (results.data.length > 0) sinceRow = 0;
      rows += results.data.length;
      if (!pieces.push(results)) text.pause();
    },
    complete() {
      pieces.push(null);
    },
    error(error) {
      pieces.destroy(error);
    },
  });
  return pieces;
}

async function* decoded(
  path: string,
  encoding: string,
  onText: (length: number) => void,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path)) {
    const text = decoder.decode(bytes as Buffer, { stream: true });
    onText(text.length);
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
