import type { Resolvers } from '../../../schema/generated/resolvers.js';
import { calendarDate, type LprTable } from '../../domain/index.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { dictionaryType, type DictionaryData } from './dictionaryType.js';
import { lprNotice } from './lprNotice.js';

/** What the platform says of itself. */
export interface PlatformFacts {
  readonly dictionary: DictionaryData;
  readonly demo: boolean;
  readonly lprTable: LprTable;
  readonly catalogueVersion: () => Promise<number>;
}

/** Resolvers of `dictionary` and `platform`. */
export function dictionaryResolvers(facts: PlatformFacts): Resolvers<RequestContext> {
  const dictionary = dictionaryType(facts.dictionary);
  return {
    Query: {
      dictionary: () => dictionary,
      platform: async (_parent, _args, { asOf }) => {
        const lpr = lprNotice(facts.lprTable, calendarDate(asOf));
        if (!lpr.ok) throw new Error(`The platform's own date ${asOf} has no LPR: ${lpr.refusal.message.en}`);
        return {
          asOf,
          demo: facts.demo,
          catalogueVersion: await facts.catalogueVersion(),
          dictionaryHash: dictionary.hash,
          lpr: lpr.value,
        };
      },
    },
  };
}
