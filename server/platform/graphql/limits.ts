import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationContext, ValidationRule } from 'graphql';
import { publicError, type BilingualText } from '../errors/index.js';

/** How large an operation may be. The deepest, dearest operation of the pages fits with room to spare. */
export const operationLimits = {
  /** Levels of fields. */
  depth: 11,
  /** Points: 1 a scalar, 2 an object, times a literal `first`. */
  cost: 8_000,
  aliases: 15,
  directives: 10,
  /** Words and signs of the query's text. */
  tokens: 1_000,
  recursiveSelections: 1_000,
} as const;

/** The rules of validation that keep an operation within its limits; none tells its number. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({
    n: operationLimits.depth,
    flattenFragments: true,
    ...refusal('QUERY_TOO_DEEP', {
      zh: '查询嵌套过深，请减少层数。',
      en: 'The query is nested too deep. Ask for fewer levels.',
    }),
  }),
  costLimitRule({
    maxCost: operationLimits.cost,
    depthCostFactor: 1,
    flattenFragments: true,
    ...refusal('QUERY_TOO_COSTLY', {
      zh: '查询内容过多，请减少字段或每页条数。',
      en: 'The query asks for too much. Ask for fewer fields or smaller pages.',
    }),
  }),
  maxAliasesRule({
    n: operationLimits.aliases,
    allowList: ['__typename'],
    ...refusal('TOO_MANY_ALIASES', {
      zh: '查询中的别名过多，请分次查询。',
      en: 'The query has too many aliases. Split it.',
    }),
  }),
  maxDirectivesRule({
    n: operationLimits.directives,
    ...refusal('TOO_MANY_DIRECTIVES', {
      zh: '查询中的指令过多，请减少。',
      en: 'The query has too many directives. Use fewer.',
    }),
  }),
];

/** Reported beside other faults of the operation, not thrown, so that the answer is one of a refused operation. */
function refusal(code: string, text: BilingualText) {
  return {
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(publicError(code, text))],
  };
}
