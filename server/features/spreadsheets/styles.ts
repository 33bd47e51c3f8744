import type { Archive } from './archive.js';

/** Number formats that every workbook has without naming them, and that show a date (ECMA-376 part 1, 18.8.30). */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** For each style of cells, in their order, whether it shows a number as a date. */
export async function dateStyles(archive: Archive): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await archive.readXml('xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(Number(attributes['numFmtId']), showsDate(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) {
        const format = Number(attributes['numFmtId'] ?? 0);
        styles.push(own.get(format) ?? builtInDates.some(([low, high]) => format >= low && format <= high));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** A format shows a date where it has a year or a day outside of quoted text, colours and escapes. */
function showsDate(format: string): boolean {
  const signs = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  return /[yd]/i.test(signs) && !/general/i.test(signs);
}
