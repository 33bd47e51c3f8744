import type { Resolvers } from '../../../schema/generated/resolvers.js';
import { calendarDate } from '../../domain/index.js';
import type { Dictionary } from '../../rules/index.js';
import { invalidInput, notFound } from '../failures/index.js';
import { pageOf, readPage } from '../paging/index.js';
import { institutionType, type ProductService } from '../products/index.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { maskCount } from './masking.js';
import type { ReachCounter } from './reachCounter.js';
import { countView, inReachOrder, productReach } from './reachView.js';

/** What the resolvers of reach rest on. */
export interface ReachResolverParts {
  readonly products: ProductService;
  readonly dictionary: Dictionary;
  /** Null outside the demonstration: whose workspace it is can't be told without accounts. */
  readonly counter: ReachCounter | null;
}

const usualPage = 50;
const longestShown = 80;

/** Resolvers of `reach`. */
export function reachResolvers({
  products,
  dictionary,
  counter,
}: ReachResolverParts): Resolvers<RequestContext> {
  return {
    Query: {
      reach: async (_parent, { institution: id, first, after }, context) => {
        const asked = readPage({ first, after }, usualPage);
        if ('fault' in asked) return invalidInput(asked.fault);
        const institution = (await products.institutions()).find((candidate) => candidate.id === id);
        if (institution === undefined || counter === null) return institutionNotFound(id);
        const asOf = counter.asOf ?? calendarDate(context.asOf);
        const own = (await products.public(asOf)).filter(({ document }) => document.institution === id);
        const page = pageOf(inReachOrder(own, asOf), asked.request, ({ document }) => document.slug);
        if ('fault' in page) return invalidInput(page.fault);
        const { edges, pageInfo, totalCount } = page.connection;
        return {
          __typename: 'Reach',
          institution: institutionType(institution),
          asOf,
          state: counter.isCurrent ? 'CURRENT' : 'COUNTING',
          progress: counter.progress ?? null,
          enterprises: countView(maskCount(counter.enterprises)),
          edges: edges.map(({ cursor, node }) => ({
            cursor,
            node: productReach(node, counter.counts(node), { asOf, dictionary }),
          })),
          pageInfo,
          totalCount,
        };
      },
    },
  };
}

/** One that is absent and one that isn't the caller's read the same. */
function institutionNotFound(id: string) {
  const shown = id.slice(0, longestShown);
  return notFound({
    code: 'INSTITUTION_NOT_FOUND',
    path: '/institution',
    message: {
      zh: `没有找到机构“${shown}”，或您没有查看权限。请从机构列表中选择。`,
      en: `There is no institution "${shown}", or you may not see it. Choose one from the list.`,
    },
  });
}
