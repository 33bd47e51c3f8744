import type { TFunction } from 'i18next';
import type { PublishedFiguresQuery } from '../generated/operations.js';
import { csv } from '../shared/csv/csv.js';
import type { Language } from '../shared/format/language.js';

/** The published figures for a spreadsheet, one row a value: plain numbers beside their units, with every source. */
export function publishedFiguresCsv(
  groups: PublishedFiguresQuery['publishedFigures'],
  t: TFunction,
  language: Language,
): string {
  const head = (
    ['name', 'number', 'unit', 'bound', 'kind', 'basis', 'period', 'definition', 'note', 'source'] as const
  ).map((column) => t(`figures.column.${column}`));
  const rows = groups.flatMap(({ figures }) =>
    figures.flatMap(({ name, values, lowerBound, kind, basis, period, definition, caution, source }) =>
      values.map(({ number, unit, note }) => [
        name[language],
        number,
        unit[language],
        lowerBound ? '≥' : '',
        t(`figures.kind.${kind}`),
        t(`figures.basis.${basis}`),
        period[language],
        definition[language],
        [note?.[language], caution?.[language]].filter((text) => text !== undefined).join(' '),
        source[language],
      ]),
    ),
  );
  return csv([head, ...rows]);
}
