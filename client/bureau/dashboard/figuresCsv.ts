import type { TFunction } from 'i18next';
import type { Language } from '../../shared/format/language.js';
import { csv, type Cell } from '../../shared/csv/csv.js';
import type { Figures, KindFigures, Part } from './figuresTypes.js';
import { periodName } from './period.js';

/** The figures for a spreadsheet: plain yuan, each table with what it counts, the as-of date and the query's version. */
export function figuresCsv(figures: Figures, t: TFunction, language: Language): string {
  const { patentPledge: patents, dataIpPledge: dataIp, definitions, period } = figures;
  const head: readonly (readonly Cell[])[] = [
    [t('dashboard.title'), periodName(period.code, t)],
    [t('dashboard.asOf'), figures.asOf, definitions.cutOff[language]],
    [t('dashboard.source'), figures.source[language]],
    [t('dashboard.version'), figures.queryVersion],
    [],
  ];
  const totals: readonly (readonly Cell[])[] = [
    ['', yuan(t), t('dashboard.column.enterprises'), t('dashboard.definition')],
    totalRow(t('dashboard.amount'), patents, language),
    totalRow(t('dashboard.dataIp'), dataIp, language),
    [t('dashboard.average'), patents.averageAmount, null, definitions.average[language]],
    [t('dashboard.stock'), patents.stock.amount, patents.stock.enterprises, definitions.stock[language]],
    [],
  ];
  const months: readonly (readonly Cell[])[] = [
    [t('dashboard.by.month'), yuan(t), t('dashboard.column.enterprises'), cumulativeYuan(t)],
    ...patents.byMonth.map(({ month, amount, enterprises, cumulative }) => {
      return [month, amount, enterprises, cumulative];
    }),
    [],
  ];
  const parts = [
    partRows(t('dashboard.by.institution'), patents.byInstitution, t, language),
    partRows(t('dashboard.by.town'), patents.byTown, t, language),
    partRows(t('dashboard.by.industry'), patents.byIndustry, t, language),
  ].flat();
  return csv([...head, ...totals, ...months, ...parts]);
}

function totalRow(name: string, kind: KindFigures, language: Language): readonly Cell[] {
  return [name, kind.amount, kind.enterprises, kind.definition[language]];
}

function partRows(
  title: string,
  parts: readonly Part[],
  t: TFunction,
  language: Language,
): readonly (readonly Cell[])[] {
  return [
    [title, yuan(t), t('dashboard.column.enterprises')],
    ...parts.map(({ label, amount, enterprises }) => [label[language], amount, enterprises]),
    [],
  ];
}

function yuan(t: TFunction): string {
  return t('dashboard.csv.amount');
}

function cumulativeYuan(t: TFunction): string {
  return t('dashboard.csv.cumulative');
}
