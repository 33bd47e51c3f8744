import type { FieldDefinition } from '../../../schema/dictionary.js';
import type { Resolvers } from '../../../schema/generated/resolvers.js';
import { calendarDate } from '../../domain/index.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import type { ProductService } from '../products/index.js';
import type { LoadedScorecard } from '../scorecards/index.js';
import { cost } from './sections/cost.js';
import { derived } from './sections/derived.js';
import { lpr } from './sections/lpr.js';
import { outcomes } from './sections/outcomes.js';
import { questions } from './sections/questions.js';
import { ranking } from './sections/ranking.js';
import { scorecards as scorecardSections } from './sections/scorecards.js';
import { size } from './sections/size.js';
import { versions } from './sections/versions.js';

/** What the method is read from, besides the tables of matching and the domain. */
export interface MethodTables {
  readonly fields: readonly FieldDefinition[];
  readonly dictionaryHash: string;
  readonly products: ProductService;
  readonly scorecards: readonly LoadedScorecard[];
}

/** Resolver of `method`: how the platform ranks and counts, from the tables that it works by. */
export function methodResolvers({
  fields,
  dictionaryHash,
  products,
  scorecards,
}: MethodTables): Resolvers<RequestContext> {
  return {
    Query: {
      method: async (_parent, _args, { asOf }) => {
        const inForce = await products.inForce(calendarDate(asOf));
        const nearPercents = inForce.map(({ document }) => document.nearPercent);
        return [
          ranking(),
          outcomes(nearPercents),
          questions(),
          cost(),
          lpr(),
          size(),
          derived(fields),
          ...scorecardSections(scorecards),
          versions(dictionaryHash),
        ];
      },
    },
  };
}
