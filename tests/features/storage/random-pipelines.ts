import fc from 'fast-check';
import { filters } from './random-filters.js';
import type { Pieces } from './reference-pipeline.js';

/** Sums are taken of whole numbers only, so that their order doesn't matter. */
const SUMMED = ['w'] as const;
const PLAIN = ['a', 's', 'b', 'd', 'o.x', 'o.t', 'none'] as const;
const BELOW: Readonly<Record<'tags' | 'parts', readonly string[]>> = {
  tags: ['tags'],
  parts: ['parts.n', 'parts.k', 'parts.o.z'],
};

const conditionOn = (unwind: 'tags' | 'parts'): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  unwind === 'tags'
    ? fc.constantFrom({}, { tags: 'a' }, { tags: { $ne: null } }, { tags: { $gte: 'a', $lt: 'b' } })
    : fc.constantFrom(
        {},
        { 'parts.n': { $gt: 0, $lte: 2 } },
        { 'parts.k': null },
        { 'parts.o.z': { $exists: true } },
      );

const pieces = (unwind: 'tags' | 'parts' | undefined): fc.Arbitrary<Pieces> => {
  const paths = [...PLAIN, ...(unwind ? BELOW[unwind] : [])];
  const path = fc.constantFrom(...paths);
  const gather = fc.oneof(
    fc.constant('$count' as const),
    fc.tuple(fc.constantFrom('$sum' as const, '$avg' as const), fc.constantFrom(...SUMMED)),
    fc.tuple(fc.constantFrom('$min' as const, '$max' as const), path),
  );
  const single = fc.oneof(path, fc.constant(null));
  const several = fc.uniqueArray(path, { minLength: 1, maxLength: 2 });
  return fc
    .oneof(
      single.map((key) => ({ key, sorted: true })),
      several.map((key) => ({ key, sorted: false })),
    )
    .chain(({ key, sorted }) =>
      fc.record({
        match: filters,
        unwind: fc.constant(unwind),
        rematch: unwind ? conditionOn(unwind) : fc.constant({}),
        key: fc.constant(key),
        gather: fc.dictionary(fc.constantFrom('x', 'y', 'z'), gather, { maxKeys: 3 }),
        top: sorted ? fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }) : fc.constant(undefined),
      }),
    );
};

/** Pipelines of the dialect that group, with and without an unwound array. */
export const pipelines: fc.Arbitrary<Pieces> = fc
  .constantFrom(undefined, 'tags' as const, 'parts' as const)
  .chain(pieces);

/** Projections of the dialect that include or exclude paths, no one of them below another. */
export const projections: fc.Arbitrary<Readonly<Record<string, 0 | 1>>> = fc
  .tuple(
    fc.constantFrom(0 as const, 1 as const),
    fc.uniqueArray(fc.constantFrom('a', 's', 'o.x', 'tags', 'parts.n', 'parts.o.z', 'none', 'a.below'), {
      minLength: 1,
      maxLength: 3,
      selector: (path) => path.split('.')[0],
    }),
  )
  .map(([chosen, paths]) => Object.fromEntries(paths.map((path) => [path, chosen])));
