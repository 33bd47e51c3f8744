import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationRule } from 'graphql';
import { PublicError, type BilingualText } from '../errors/index.js';

/** How large an operation may be. The deepest, dearest operation of the pages fits with room to spare. */
export const operationLimits = {
  /** Levels of selections; each fragment counts as one. */
  depth: 16,
  /** Points: 1 a scalar, 2 an object, times `first`, and more the deeper it lies. */
  cost: 60_000,
  aliases: 15,
  directives: 10,
  /** Words and signs of the query's text. */
  tokens: 2_000,
  recursiveSelections: 1_000,
} as const;

/** The rules of validation that keep an operation within its limits; none tells its number. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({
    n: operationLimits.depth,
    ignoreIntrospection: false,
    ...refusal('QUERY_TOO_DEEP', {
      zh: '查询嵌套过深，请减少层数。',
      en: 'The query is nested too deep. Ask for fewer levels.',
    }),
  }),
  costLimitRule({
    maxCost: operationLimits.cost,
    depthCostFactor: 1,
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

function refusal(code: string, text: BilingualText) {
  return {
    onReject: [
      () => {
        throw new PublicError(code, text);
      },
    ],
  };
}
