/** Other engines on the same workload, each used as its documentation advises for many rules over one set of facts. */
import { ZenEngine } from '@gorules/zen-engine';
import { Ajv } from 'ajv';
import jsonLogic from 'json-logic-js';
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { Query } from 'mingo';
import type { Condition, Facts, Tree } from './workload.js';

/** Answers for one enterprise: by product, whether its rule holds. */
export type Matcher = (facts: Facts) => readonly boolean[] | Promise<readonly boolean[]>;

export interface Peer {
  readonly name: string;
  /** What it makes of an absent fact, by its answers to `x < 5`, `not (x >= 5)` and `c not in [a]`. */
  readonly unknowns: string;
  readonly explains: string;
  readonly build: (products: readonly Tree[]) => Matcher;
}

/** A translation of the workload's rules, form by form. */
interface Forms<T> {
  readonly all: (parts: readonly T[]) => T;
  readonly any: (parts: readonly T[]) => T;
  readonly not: (part: T) => T;
  readonly condition: (condition: Condition) => T;
}

function translated<T>(tree: Tree, forms: Forms<T>): T {
  if ('all' in tree) return forms.all(tree.all.map((part) => translated(part, forms)));
  if ('any' in tree) return forms.any(tree.any.map((part) => translated(part, forms)));
  return 'not' in tree ? forms.not(translated(tree.not, forms)) : forms.condition(tree);
}

const RULES_ENGINE_OPERATORS = {
  gte: 'greaterThanInclusive',
  lte: 'lessThanInclusive',
  eq: 'equal',
  in: 'in',
  notIn: 'notIn',
  containsAny: 'containsAny',
} as const;

const rulesEngineForms: Forms<NestedCondition> = {
  all: (all) => ({ all: [...all] }),
  any: (any) => ({ any: [...any] }),
  not: (not) => ({ not }),
  condition: ({ field, op, value }) => ({ fact: field, operator: RULES_ENGINE_OPERATORS[op], value }),
};

/** One engine with all the rules, and an operator of ours for sets, as its documentation has it. */
function buildRulesEngine(products: readonly Tree[]): Matcher {
  const engine = new Engine();
  engine.addOperator<string[], string[]>('containsAny', (held, wanted) =>
    held.some((code) => wanted.includes(code)),
  );
  products.forEach((tree, index) => {
    const conditions = translated(tree, rulesEngineForms) as TopLevelCondition;
    engine.addRule({ conditions, event: { type: 'holds', params: { index } } });
  });
  return async (facts) => {
    const holds = new Array<boolean>(products.length).fill(false);
    const { events } = await engine.run({ ...facts });
    for (const { params } of events) holds[Number(params?.['index'])] = true;
    return holds;
  };
}

const list = (value: readonly string[]): string =>
  `[${value.map((code) => JSON.stringify(code)).join(', ')}]`;

const ZEN_CONDITIONS: Readonly<
  Record<Condition['op'], (field: string, value: Condition['value']) => string>
> = {
  gte: (field, value) => `${field} >= ${String(value)}`,
  lte: (field, value) => `${field} <= ${String(value)}`,
  eq: (field, value) => `${field} == ${JSON.stringify(value)}`,
  in: (field, value) => `${field} in ${list(value as readonly string[])}`,
  notIn: (field, value) => `${field} not in ${list(value as readonly string[])}`,
  containsAny: (field, value) => `some(${field}, # in ${list(value as readonly string[])})`,
};

const zenForms: Forms<string> = {
  all: (parts) => `(${parts.join(' and ')})`,
  any: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `not(${part})`,
  condition: ({ field, op, value }) => ZEN_CONDITIONS[op](field, value),
};

/** One decision of all the expressions, one call an enterprise. */
function buildZen(products: readonly Tree[]): Matcher {
  const expressions = products.map((tree, index) => ({
    id: `x${index}`,
    key: `p${index}`,
    value: translated(tree, zenForms),
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'rules',
        name: 'rules',
        type: 'expressionNode',
        position: { x: 1, y: 0 },
        content: { expressions },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  });
  return async (facts) => {
    const { result } = (await decision.evaluate(facts)) as { result: Record<string, boolean> };
    return products.map((_, index) => result[`p${index}`] === true);
  };
}

const jsonLogicForms: Forms<unknown> = {
  all: (and) => ({ and }),
  any: (or) => ({ or }),
  not: (part) => ({ '!': [part] }),
  condition: ({ field, op, value }) => {
    const fact = { var: field };
    switch (op) {
      case 'gte':
        return { '>=': [fact, value] };
      case 'lte':
        return { '<=': [fact, value] };
      case 'eq':
        return { '===': [fact, value] };
      case 'in':
        return { in: [fact, value] };
      case 'notIn':
        return { '!': [{ in: [fact, value] }] };
      case 'containsAny':
        return { some: [fact, { in: [{ var: '' }, value] }] };
    }
  },
};

function buildJsonLogic(products: readonly Tree[]): Matcher {
  const rules = products.map((tree) => translated(tree, jsonLogicForms));
  return (facts) => rules.map((rule) => jsonLogic.apply(rule, facts) === true);
}

const MINGO_OPERATORS = {
  gte: '$gte',
  lte: '$lte',
  eq: '$eq',
  in: '$in',
  notIn: '$nin',
  containsAny: '$in',
} as const;

const mingoForms: Forms<Record<string, unknown>> = {
  all: ($and) => ({ $and }),
  any: ($or) => ({ $or }),
  not: (part) => ({ $nor: [part] }),
  condition: ({ field, op, value }) => ({ [field]: { [MINGO_OPERATORS[op]]: value } }),
};

function buildMingo(products: readonly Tree[]): Matcher {
  const queries = products.map((tree) => new Query(translated(tree, mingoForms)));
  return (facts) => queries.map((query) => query.test(facts));
}

const AJV_CONDITIONS: Readonly<Record<Condition['op'], (value: Condition['value']) => object>> = {
  gte: (minimum) => ({ minimum }),
  lte: (maximum) => ({ maximum }),
  eq: (value) => ({ const: value }),
  in: (value) => ({ enum: value }),
  notIn: (value) => ({ not: { enum: value } }),
  containsAny: (value) => ({ contains: { enum: value } }),
};

const ajvForms: Forms<object> = {
  all: (allOf) => ({ allOf }),
  any: (anyOf) => ({ anyOf }),
  not: (not) => ({ not }),
  condition: ({ field, op, value }) => ({
    properties: { [field]: AJV_CONDITIONS[op](value) },
    required: [field],
  }),
};

function buildAjv(products: readonly Tree[]): Matcher {
  const ajv = new Ajv({ strict: false });
  const validators = products.map((tree) => ajv.compile(translated(tree, ajvForms)));
  return (facts) => validators.map((validate) => validate(facts));
}

export const peers: readonly Peer[] = [
  {
    name: 'json-rules-engine 7.3.1',
    unknowns: 'throws, or with allowUndefinedFacts no / yes / yes',
    explains: 'result and value of each condition tried',
    build: buildRulesEngine,
  },
  {
    name: '@gorules/zen-engine 0.52.1',
    unknowns: 'throws on < and >=, yes on not in',
    explains: 'trace of nodes, not why a condition failed',
    build: buildZen,
  },
  {
    name: 'json-logic-js 2.0.5',
    unknowns: 'yes / yes / yes',
    explains: 'none',
    build: buildJsonLogic,
  },
  { name: 'mingo 7.2.7', unknowns: 'no / yes / yes', explains: 'none', build: buildMingo },
  {
    name: 'ajv 8.20.0',
    unknowns: 'no / yes / no',
    explains: 'errors of the first failing keyword, or all with allErrors',
    build: buildAjv,
  },
];
