import type { CellStyle } from 'hucre/xlsx';
import type { Sheet, SheetColumn } from './sheet.js';

/** A cell of text stays text, also when somebody edits what begins like a formula. */
const TEXT = '@';
const THIN = { style: 'thin', color: { rgb: '404040' } } as const;
const BOXED = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const MIDDLE = { vertical: 'center', wrapText: true } as const;

/** The looks of the parts of a sheet, in the sizes that offices print. */
export function stylesOf({ font: name, dayFormat }: Sheet) {
  const font = { name, size: 11 };
  const formats: Partial<Record<SheetColumn['kind'], string>> = {
    number: 'General',
    date: dayFormat,
    instant: `${dayFormat} hh:mm`,
  };
  const line = (kind: SheetColumn['kind'], struckOff: boolean): CellStyle => ({
    font: struckOff ? { ...font, strikethrough: true, color: { rgb: '7F7F7F' } } : font,
    border: BOXED,
    alignment: { ...MIDDLE, horizontal: kind === 'text' ? 'left' : 'center' },
    numFmt: formats[kind] ?? TEXT,
  });
  const plain = (horizontal: 'left' | 'right'): CellStyle => ({
    font,
    alignment: { ...MIDDLE, horizontal },
    numFmt: TEXT,
  });
  return {
    heading: {
      font: { name, size: 18, bold: true },
      alignment: { ...MIDDLE, horizontal: 'center' },
      numFmt: TEXT,
    } satisfies CellStyle,
    left: plain('left'),
    right: plain('right'),
    head: {
      font: { ...font, bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
      border: BOXED,
      alignment: { ...MIDDLE, horizontal: 'center' },
      numFmt: TEXT,
    } satisfies CellStyle,
    line,
  };
}
