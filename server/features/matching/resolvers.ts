import type { MatchInput, Resolvers } from '../../../schema/generated/resolvers.js';
import { productNotFound } from '../products/index.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { invalidInput } from '../failures/index.js';
import { comparedFault, compareProducts } from './compare.js';
import { comparisonView } from './comparisonView.js';
import { explanationView } from './explanationView.js';
import { readMatchInput } from './matchInput.js';
import { placeMatch, runMatch } from './matching.js';
import { matchView, type ResolverParts } from './matchView.js';
import { packagesView } from './package/packageView.js';
import { replayed } from './replay.js';

/** Resolvers of `match`, `explanation` and `replay`. */
export function matchingResolvers(parts: ResolverParts): Resolvers<RequestContext> {
  return {
    Query: {
      match: async (_parent, { input }, { asOf }) => {
        const read = await readInput(parts, input, asOf);
        if (!read.ok) return read.failure;
        return { __typename: 'Match', ...matchView(await runMatch(parts, read.value), parts.view) };
      },
      explanation: async (_parent, { input, slug, version }, { asOf }) => {
        const read = await readInput(parts, input, asOf);
        if (!read.ok) return read.failure;
        const product = await parts.products.find(slug, read.value.asOf, version ?? undefined);
        if (product === undefined) return productNotFound(slug, version);
        return explanationView(await placeMatch(parts, read.value, product), parts.view);
      },
      compare: async (_parent, { input, products }, { asOf }) => {
        const fault = comparedFault(products);
        if (fault) return invalidInput(fault);
        const read = await readInput(parts, input, asOf);
        if (!read.ok) return read.failure;
        return comparisonView(await compareProducts(parts, read.value, products), parts.view);
      },
      packages: async (_parent, { input, slug, version }, { asOf }) => {
        const read = await readInput(parts, input, asOf);
        if (!read.ok) return read.failure;
        const product = await parts.products.find(slug, read.value.asOf, version ?? undefined);
        if (product === undefined) return productNotFound(slug, version);
        return packagesView(await placeMatch(parts, read.value, product), parts.view);
      },
      replay: (_parent, { key, facts }) => replayed(parts, key, facts ?? null),
    },
    Match: {
      items: (match, args) => match.page(args),
      nextQuestion: (match, { skip }) => match.question(new Set(skip ?? [])),
    },
  };
}

function readInput(parts: ResolverParts, input: MatchInput, today: string) {
  const { enterprises, view } = parts;
  return readMatchInput(input, { enterprises, dictionary: view.dictionary, today });
}
