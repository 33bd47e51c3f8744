import type { PledgeFigures, PledgeKindFigures, PledgePart } from '../../../../schema/generated/resolvers.js';
import type { TableCell, TableSheet } from '../../spreadsheets/index.js';
import { exportWords, type Language } from './words.js';

/** The tables behind the bureau's figures of a period: main figures, months, banks, towns, industries, corrections. */
export function figureTables(figures: PledgeFigures, language: Language): readonly TableSheet[] {
  const words = exportWords[language];
  const { patentPledge: patents, definitions } = figures;
  const counted = [
    words.note(patents.definition[language]),
    words.note(definitions.enterprises[language]),
    words.note(definitions.cutOff[language]),
  ];
  const partsTable = (by: keyof typeof words.by, parts: readonly PledgePart[]): TableSheet => ({
    name: words.by[by],
    title: words.parts(words.by[by]),
    head: [words.names[by], words.amount, words.enterprises],
    rows: [
      [words.total, amountOf(patents.amount), patents.enterprises ?? null],
      ...parts.map(({ label, amount, enterprises }) => [label[language], { yuan: amount }, enterprises]),
    ],
    lines: [],
    notes: counted,
  });
  return [
    mainTable(figures, language),
    {
      name: words.byMonth,
      title: words.parts(words.byMonth),
      head: [words.month, words.amount, words.cumulative, words.enterprises, words.cumulativeEnterprises],
      rows: patents.byMonth.map(({ month, amount, cumulative, enterprises, cumulativeEnterprises }) => [
        month,
        amountOf(amount),
        amountOf(cumulative),
        enterprises ?? null,
        cumulativeEnterprises ?? null,
      ]),
      lines: [],
      notes: [...counted, words.coverage(figures.coverage)],
    },
    partsTable('institution', patents.byInstitution),
    partsTable('town', patents.byTown),
    partsTable('industry', patents.byIndustry),
    {
      name: words.corrections,
      title: words.corrections,
      head: [words.recordedOn, words.changeOf],
      rows: patents.corrections.map(({ recordedOn, change }) => [recordedOn, { yuan: change }]),
      lines: [],
      notes: [words.note(definitions.cutOff[language])],
    },
  ];
}

function mainTable(figures: PledgeFigures, language: Language): TableSheet {
  const words = exportWords[language];
  const { patentPledge: patents, dataIpPledge: dataIp, definitions, notCollected } = figures;
  const whole = (name: string, kind: PledgeKindFigures): readonly TableCell[] => [
    name,
    amountOf(kind.amount),
    kind.enterprises ?? null,
    kind.definition[language],
  ];
  const { amount, enterprises, date } = patents.stock;
  return {
    name: words.main,
    title: words.main,
    head: [words.figure, words.amount, words.enterprises, words.definition],
    rows: [
      whole(words.patents, patents),
      [words.average, amountOf(patents.averageAmount), '—', definitions.average[language]],
      whole(words.dataIp, dataIp),
      [words.stock(date), { yuan: amount }, enterprises, definitions.stock[language]],
      ...notCollected.map(({ label, reason }) => [
        label[language],
        words.notCollected,
        words.notCollected,
        reason[language],
      ]),
    ],
    lines: [],
    notes: [
      words.note(definitions.enterprises[language]),
      words.note(definitions.cutOff[language]),
      words.coverage(figures.coverage),
    ],
  };
}

function amountOf(yuan: string | null | undefined): TableCell {
  return yuan === null || yuan === undefined ? null : { yuan };
}
