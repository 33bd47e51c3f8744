/** One product against a population: this engine's columns beside hand-written predicates over objects. */
import { Population } from '../../../server/rules/index.js';
import { predicateOf } from './closures.js';
import { asOf, dictionary, profileOf, ruleOf } from './engine.js';
import { measure } from './measure.js';
import { inTurn } from './turns.js';
import { enterprises, products, type Facts } from './workload.js';

export interface Inverse {
  readonly enterprises: number;
  /** Milliseconds of processor time a product. */
  readonly milliseconds: ReadonlyMap<string, number>;
  readonly bytes: number;
  readonly differing: number;
}

const productCount = 30;

export async function measureInverse(count: number): Promise<Inverse> {
  const trees = products(productCount);
  const population = new Population(dictionary);
  const all: Facts[] = [];
  let row = 0;
  for (const facts of enterprises(count)) {
    all.push(facts);
    population.put(String(row), profileOf(facts));
    row += 1;
  }
  const cases = trees.map((tree) => ({ rule: ruleOf(tree), predicate: predicateOf(tree) }));
  let differing = 0;
  for (const { rule, predicate } of cases) {
    const expected = all.reduce((holding, facts) => holding + Number(predicate(facts)), 0);
    differing += Math.abs(population.scan(rule, asOf).counts().true - expected);
  }
  const [scanned, filtered, sifted] = [inTurn(cases), inTurn(cases), inTurn(cases)];
  const milliseconds = await measure(
    [
      { name: 'columns', work: () => population.scan(scanned().rule, asOf).counts(), units: 1 },
      { name: 'funnel', work: () => population.scan(sifted().rule, asOf).funnel(), units: 1 },
      {
        name: 'closures',
        work: () => {
          const { predicate } = filtered();
          let holding = 0;
          for (const facts of all) if (predicate(facts)) holding += 1;
          return holding;
        },
        units: 1,
      },
    ],
    5,
    count > 100_000 ? 4000 : 400,
  );
  return { enterprises: count, milliseconds, bytes: population.bytes, differing };
}
