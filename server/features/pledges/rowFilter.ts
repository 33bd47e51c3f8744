import type { Fault, PledgeRowFilter } from '../../../schema/generated/resolvers.js';
import { flowDimensions, flowKey, type FlowRow } from '../../domain/index.js';

const longestKey = 40;

/** Reads a filter of rows; `FILTER_INVALID` at a key that is none. A key that no row has finds nothing. */
export function readRowFilter(
  filter: PledgeRowFilter,
): { readonly wanted: (row: FlowRow) => boolean } | { readonly fault: Fault } {
  const given = flowDimensions.flatMap((dimension) => {
    const key = filter[dimension];
    return key === null || key === undefined ? [] : [{ dimension, key }];
  });
  const wrong = given.find(({ key }) => key === '' || key.length > longestKey);
  if (wrong) return { fault: { code: 'FILTER_INVALID', path: `/filter/${wrong.dimension}`, message } };
  return { wanted: (row) => given.every(({ dimension, key }) => flowKey(row, dimension) === key) };
}

const message = {
  zh: `筛选值为空或超过 ${longestKey} 个字符。请用分组统计给出的 key。`,
  en: `The filter is empty or longer than ${longestKey} characters. Take a key that the breakdowns give.`,
};
