import type { Resolvers } from '../../../../schema/generated/resolvers.js';
import { calendarDate } from '../../../domain/index.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { enterpriseNotFound } from '../../enterprises/index.js';
import { invalidInput } from '../../failures/index.js';
import { readPage } from '../../paging/index.js';
import { demoOnly } from '../demoOnly.js';
import type { ProfileParts } from '../parts.js';
import { profileView } from '../profileView.js';
import { versionsPage } from '../versionsView.js';
import { saveProfile } from './saveProfile.js';

const usualPage = 10;

/** Resolvers of an enterprise's portrait: `profile`, `profileVersions` and `saveProfile`. */
export function profileResolvers(parts: ProfileParts): Resolvers<RequestContext> {
  return {
    Query: {
      profile: async (_parent, { creditCode, version }, { asOf }) => {
        if (!parts.demo) return demoOnly;
        const found = await parts.enterprises.findProfile(creditCode, version ?? undefined);
        if (found.kind === 'fault') return invalidInput(found.fault);
        if (found.kind === 'notFound') return enterpriseNotFound(found.creditCode);
        return { __typename: 'ProfileView', ...(await profileView(parts, found.value, calendarDate(asOf))) };
      },
      profileVersions: async (_parent, { creditCode, first, after }) => {
        if (!parts.demo) return demoOnly;
        const asked = readPage({ first, after }, usualPage);
        if ('fault' in asked) return invalidInput(asked.fault);
        const found = await parts.enterprises.find(creditCode);
        if (found.kind === 'fault') return invalidInput(found.fault);
        if (found.kind === 'notFound') return enterpriseNotFound(found.creditCode);
        const answer = await versionsPage(parts.repository, found.value, asked.request);
        if ('fault' in answer) return invalidInput(answer.fault);
        return { __typename: 'ProfileVersionConnection', ...answer.page };
      },
    },
    Mutation: { saveProfile: saveProfile(parts) },
  };
}
