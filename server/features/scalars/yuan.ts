import { GraphQLScalarType, Kind, type GraphQLError } from 'graphql';
import { fenFromYuan } from '../../domain/index.js';
import { refusedValue } from '../failures/index.js';

const form = /^-?(0|[1-9][0-9]*)\.[0-9]{2}$/;

/** Money at the border: a decimal string of yuan with exactly two decimals; JSON numbers are refused. */
export const yuan = new GraphQLScalarType<string, string>({
  name: 'Yuan',
  serialize: (value) => readYuan(value),
  parseValue: (value) => readYuan(value),
  parseLiteral: (node) => readYuan(node.kind === Kind.STRING ? node.value : undefined),
});

function readYuan(value: unknown): string {
  if (typeof value !== 'string' || !form.test(value)) throw wrongForm();
  const amount = fenFromYuan(value);
  if (!amount.ok) throw refusedValue(amount.refusal.code, amount.refusal.message);
  return value;
}

function wrongForm(): GraphQLError {
  return refusedValue('MONEY_FORMAT', {
    zh: '金额应为以元为单位、恰有两位小数的字符串，如 "5000000.00"，不能是 JSON 数字。',
    en: 'An amount is a text of yuan with exactly two decimals, such as "5000000.00", never a JSON number.',
  });
}
