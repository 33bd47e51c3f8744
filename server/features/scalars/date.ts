import { GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDate } from '../../domain/index.js';
import { refusedValue } from '../failures/index.js';

/** A calendar date `YYYY-MM-DD` in Asia/Shanghai that exists. */
export const date = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => readDate(value),
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});

function readDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw refusedValue('DATE_INVALID', {
    zh: '日期不存在或写法不对。请写成年-月-日的字符串，如 "2024-02-29"。',
    en: 'The date does not exist or is not in the form year-month-day. Write it as a text like "2024-02-29".',
  });
}
