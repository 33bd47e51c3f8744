import type { FigureGroup, PublishedFigure } from '../../../../schema/generated/resolvers.js';
import { writeWorkbook, type TableCell } from '../../spreadsheets/index.js';
import { exportWords, type Language } from './words.js';

/**
 * The published figures as a workbook of one sheet, a row for each value: as the page shows it, and as a plain number
 * beside its unit; a lower bound is marked ≥ in both. The sources stand beneath.
 */
export function publishedWorkbook(groups: readonly FigureGroup[], language: Language): Promise<Buffer> {
  const words = exportWords[language];
  const sources = new Set(groups.flatMap(({ figures }) => figures.map(({ source }) => source[language])));
  const sheet = {
    name: words.title,
    title: words.title,
    lines: words.lines,
    head: words.head,
    rows: groups.flatMap(({ title, figures }) =>
      figures.flatMap((figure) =>
        valueRows(figure, language).map((row): readonly TableCell[] => [title[language], ...row]),
      ),
    ),
    notes: [...sources].map(words.source),
  };
  return writeWorkbook([sheet], '');
}

function valueRows(figure: PublishedFigure, language: Language): readonly (readonly TableCell[])[] {
  const words = exportWords[language];
  const { name, values, lowerBound, kind, basis, period, definition, caution, source } = figure;
  return values.map(({ text, number, unit, note }) => [
    name[language],
    lowerBound ? words.atLeast(text[language]) : text[language],
    lowerBound ? '≥' : '',
    Number(number),
    unit[language],
    words.kind[kind],
    words.basis[basis],
    period[language],
    definition[language],
    [note?.[language], caution?.[language]].filter((part) => part !== undefined).join(' '),
    source[language],
  ]);
}
