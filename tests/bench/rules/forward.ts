/** One enterprise against 2,000 products: this engine beside the others. */
import type { EncodedProfile, Masks } from '../../../server/rules/index.js';
import { CatalogueIndex, evaluate, explain } from '../../../server/rules/index.js';
import { predicateOf } from './closures.js';
import { asOf, countDiffering, profileOf, ruleOf } from './engine.js';
import { measure, type Subject } from './measure.js';
import { peers } from './peers.js';
import { inTurn } from './turns.js';
import { conditionsIn, enterprises, products, type Condition, type Facts, type Tree } from './workload.js';

/** Milliseconds of processor time an enterprise, by the name of the subject. */
export interface Forward {
  readonly products: number;
  readonly milliseconds: ReadonlyMap<string, number>;
  readonly explainPage: number;
  readonly differing: number;
  readonly shape: { readonly conditions: number; readonly holding: number; readonly passing: number };
}

const page = 50;

export async function measureForward(count: number): Promise<Forward> {
  const trees = products(count);
  const rules = trees.map(ruleOf);
  const index = new CatalogueIndex(rules);
  const { matcher } = index;
  const all = [...enterprises(200)];
  const built = peers.map((peer) => ({ ...peer, match: peer.build(trees) }));
  let differing = countDiffering(index, trees, rules, 50);
  const predicates = trees.map(predicateOf);
  for (const facts of all.slice(0, 3)) {
    const expected = predicates.map((predicate) => predicate(facts));
    for (const { match } of built) {
      const answers = await match(facts);
      expected.forEach((answer, product) => (differing += answers[product] === answer ? 0 : 1));
    }
  }

  const profiles = inTurn(all.map(profileOf));
  const facts = inTurn(all);
  let encoded: EncodedProfile | undefined;
  const encode = (): EncodedProfile => (encoded = matcher.encode(profiles(), asOf, encoded));
  const subjects: readonly Subject[] = [
    { name: 'index', work: () => index.match(encode()), units: 1 },
    { name: 'program', work: () => matcher.verdicts(encode()), units: 1 },
    { name: 'masks', work: () => matcher.masks(encode()), units: 1 },
    { name: 'closures', work: () => countHolding(predicates, facts()), units: 1 },
    { name: 'evaluator', work: () => evaluateAll(), units: 1 },
    { name: 'explainer', work: () => explainSome(), units: 20 / count },
    ...built.map(({ name, match }) => ({ name, work: () => match(facts()), units: 1 })),
  ];

  function evaluateAll(): void {
    const profile = profiles();
    for (const rule of rules) evaluate(rule, profile, asOf);
  }

  const someRules = inTurn(rules);
  function explainSome(): void {
    const profile = profiles();
    for (let turn = 0; turn < 20; turn += 1) explain(someRules(), profile, asOf);
  }

  const milliseconds = await measure(subjects);
  return {
    products: count,
    milliseconds,
    explainPage: await measurePage(index, matcher.encode(profiles(), asOf)),
    differing,
    shape: shapeOf(trees, all.slice(0, 20)),
  };
}

function countHolding(predicates: readonly ((facts: Facts) => boolean)[], facts: Facts): number {
  let count = 0;
  for (const predicate of predicates) if (predicate(facts)) count += 1;
  return count;
}

/** The reports of a page of products that fail, masks given. */
async function measurePage({ matcher }: CatalogueIndex, encoded: EncodedProfile): Promise<number> {
  const masks: Masks = matcher.masks(encoded);
  const failing = [...masks.outcomes.keys()].filter((product) => masks.outcomes[product] === 1);
  const pages = inTurn(
    Array.from({ length: Math.floor(failing.length / page) }, (_, at) =>
      failing.slice(at * page, (at + 1) * page),
    ),
  );
  const work = (): void => {
    for (const product of pages()) matcher.reports(product, masks, encoded);
  };
  return (await measure([{ name: 'page', work, units: 1 }])).get('page') ?? Number.NaN;
}

function shapeOf(trees: readonly Tree[], facts: readonly Facts[]): Forward['shape'] {
  const conditions: readonly Condition[] = trees.flatMap(conditionsIn);
  const share = (parts: readonly Tree[]): number => {
    const predicates = parts.map(predicateOf);
    const holding = facts.reduce((sum, one) => sum + countHolding(predicates, one), 0);
    return holding / (predicates.length * facts.length);
  };
  return { conditions: conditions.length / trees.length, holding: share(trees), passing: share(conditions) };
}
