import type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
import type { FileAddress } from '../../platform/http/index.js';
import { workbookType } from '../spreadsheets/index.js';
import { publishedWorkbook } from './export/publishedWorkbook.js';
import { figureTypes } from './figureTypes.js';

/** Where the published figures are given as a workbook, in the `language` asked for. */
export function figureFiles(document: PublishedFiguresDocument): readonly FileAddress[] {
  const { groups } = figureTypes(document);
  return [
    {
      path: '/figures/published.xlsx',
      answer: async ({ language }) => ({
        kind: 'file',
        name: 'published-figures.xlsx',
        type: workbookType,
        body: await publishedWorkbook(groups, language),
      }),
    },
  ];
}
