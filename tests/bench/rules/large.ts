/** One enterprise against catalogues of several sizes: this engine beside hand-written predicates. */
import type { EncodedProfile } from '../../../server/rules/index.js';
import { CatalogueIndex } from '../../../server/rules/index.js';
import { predicateOf } from './closures.js';
import { asOf, countDiffering, profileOf, ruleOf } from './engine.js';
import { measure } from './measure.js';
import { inTurn } from './turns.js';
import { enterprises, products } from './workload.js';

export interface Large {
  readonly products: number;
  /** Milliseconds of processor time an enterprise. */
  readonly milliseconds: ReadonlyMap<string, number>;
  /** Milliseconds to add one product: median and greatest of 200. */
  readonly addOne: { readonly median: number; readonly greatest: number };
  /** Milliseconds to build the index over rules that are read. */
  readonly build: number;
  readonly memory: { readonly index: number; readonly program: number };
  readonly conditions: number;
  readonly differing: number;
}

const added = 200;

export async function measureLarge(count: number): Promise<Large> {
  const trees = products(count + added);
  const rules = trees.map(ruleOf);
  const start = processorTime();
  const index = new CatalogueIndex(rules.slice(0, count));
  const build = processorTime() - start;
  const { memory } = index;
  const additions = rules.slice(count).map((rule) => {
    const begin = processorTime();
    index.add(rule);
    return processorTime() - begin;
  });
  const sorted = additions.toSorted((one, other) => one - other);
  const { matcher } = index;
  const differing = countDiffering(index, trees, rules, 10);
  const predicates = trees.map(predicateOf);
  const all = [...enterprises(100)];
  const profiles = inTurn(all.map(profileOf));
  const facts = inTurn(all);
  let encoded: EncodedProfile | undefined;
  const encode = (): EncodedProfile => (encoded = matcher.encode(profiles(), asOf, encoded));
  const milliseconds = await measure(
    [
      { name: 'index', work: () => index.match(encode()), units: 1 },
      { name: 'program', work: () => matcher.verdicts(encode()), units: 1 },
      { name: 'masks', work: () => matcher.masks(encode()), units: 1 },
      {
        name: 'closures',
        work: () => {
          const one = facts();
          return predicates.reduce((holding, predicate) => holding + Number(predicate(one)), 0);
        },
        units: 1,
      },
    ],
    5,
    400,
  );
  return {
    products: count,
    milliseconds,
    addOne: { median: sorted[added / 2] ?? Number.NaN, greatest: sorted[added - 1] ?? Number.NaN },
    build,
    memory,
    conditions: matcher.conditionCount,
    differing,
  };
}

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
