import { expect } from '@jest/globals';
import { enterpriseSeeds, productSeeds } from '../schema/seedDocuments.js';

/** How an operation is exercised: variables, and what the answer holds at least. */
interface Exercise {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: object;
}

const creditCode = '91330281MA0DEM1282';
const slug = 'demo-bank-a.tech-quick-loan';
const input = { creditCode, need: { amount: '3000000.00', termMonths: 12, purpose: 'OPERATING' } };
const unknownCode = '91330281MA0DEM9977';
const saved = { creditCode: '91330281MA0DEM021N', baseVersion: 1, requestKey: 'a-key-of-its-own' };

/** Every operation of the client, by its name. */
export const exercises: Readonly<Record<string, readonly Exercise[]>> = {
  Platform: [{ variables: {}, answer: { platform: { asOf: '2026-11-24', demo: true } } }],
  Enterprise: [
    {
      variables: { creditCode },
      answer: { enterprise: { __typename: 'Enterprise', creditCode, demo: true } },
    },
    {
      variables: { creditCode: '123' },
      answer: { enterprise: { __typename: 'InvalidInput', code: 'CREDIT_CODE_LENGTH', path: '/creditCode' } },
    },
  ],
  Enterprises: [
    {
      variables: { first: 30 },
      answer: { enterprises: { __typename: 'EnterpriseConnection', totalCount: enterpriseSeeds.length } },
    },
    {
      variables: { first: 5, search: unknownCode },
      answer: { enterprises: { __typename: 'EnterpriseConnection', totalCount: 0, edges: [] } },
    },
  ],
  Reach: [
    {
      variables: { institution: 'demo-bank-a', first: 50 },
      answer: { reach: { __typename: 'Reach', institution: { id: 'demo-bank-a' }, asOf: '2026-11-24' } },
    },
    {
      variables: { institution: 'nobody', first: 50 },
      answer: { reach: { __typename: 'NotFound', code: 'INSTITUTION_NOT_FOUND', path: '/institution' } },
    },
  ],
  Institutions: [
    {
      variables: {},
      answer: {
        institutions: expect.arrayContaining([
          { id: 'demo-bank-a', kind: 'BANK', name: { zh: '示例银行甲', en: 'Demo Bank A' } },
        ]),
      },
    },
  ],
  Scorecards: [
    {
      variables: { input: { creditCode } },
      answer: { scorecards: { __typename: 'Scorecards', asOf: '2026-11-24', profileVersion: 1 } },
    },
    {
      variables: { input: { creditCode: '91330281MA0DEM996G' } },
      answer: { scorecards: { __typename: 'NotFound', code: 'ENTERPRISE_NOT_FOUND' } },
    },
  ],
  PledgeDashboard: [
    {
      variables: { period: null, asOf: null },
      answer: {
        pledgeFigures: {
          __typename: 'PledgeFigures',
          asOf: '2026-11-24',
          period: { code: '2024' },
          patentPledge: { enterprises: 130, amount: '5900000000.00' },
        },
      },
    },
    {
      variables: { period: '2024-00', asOf: null },
      answer: { pledgeFigures: { __typename: 'InvalidInput', code: 'PERIOD_INVALID' } },
    },
  ],
  PledgePrevious: [
    {
      variables: { period: '2023', asOf: '2026-11-24' },
      answer: { pledgeFigures: { __typename: 'PledgeFigures', patentPledge: { known: 'PART' } } },
    },
  ],
  PledgeRows: [
    {
      variables: { period: '2024', kind: 'DATA_IP', filter: { institution: 'demo-bank-a' } },
      answer: { pledgeRows: { __typename: 'PledgeRowConnection' } },
    },
    {
      variables: { period: '2024', kind: 'PATENT', filter: {}, after: '?' },
      answer: { pledgeRows: { __typename: 'InvalidInput', code: 'CURSOR_INVALID' } },
    },
  ],
  PublishedFigures: [
    {
      variables: {},
      answer: {
        publishedFigures: expect.arrayContaining([
          expect.objectContaining({ code: 'finance', figures: expect.any(Array) }),
        ]),
      },
    },
  ],
  HeadlineFigures: [
    {
      variables: {},
      answer: {
        headlineFigures: expect.arrayContaining([
          expect.objectContaining({ key: 'techLoanBalance', lowerBound: true }),
        ]),
      },
    },
  ],
  Method: [
    {
      variables: {},
      answer: {
        method: expect.arrayContaining([expect.objectContaining({ id: 'ranking', source: null })]),
      },
    },
  ],
  Interview: [
    {
      variables: { input: {}, skip: [] },
      answer: {
        match: {
          __typename: 'Match',
          counts: { eligible: 0, nearly: 0, unknown: productSeeds.length, ineligible: 0 },
        },
      },
    },
  ],
  MatchResults: [
    {
      variables: { input, skip: [] },
      answer: { match: { __typename: 'Match', asOf: '2026-11-24', profileVersion: 1 } },
    },
    {
      variables: { input: { facts: { staff: -1 } }, skip: [] },
      answer: { match: { __typename: 'InvalidInput', code: 'INVALID_PROFILE', path: '/input/facts/staff' } },
    },
  ],
  MatchGroup: [
    {
      variables: { input, outcome: 'ELIGIBLE', filter: {}, sort: 'FIT', first: 20 },
      answer: {
        match: { __typename: 'Match', items: { edges: expect.arrayContaining([expect.anything()]) } },
      },
    },
  ],
  Portrait: [
    {
      variables: { creditCode },
      answer: { profile: { __typename: 'ProfileView', creditCode, version: 1, asOf: '2026-11-24' } },
    },
    {
      variables: { creditCode: '91310000132149237G' },
      answer: { profile: { __typename: 'NotFound', code: 'ENTERPRISE_NOT_FOUND' } },
    },
  ],
  ProfileVersions: [
    {
      variables: { creditCode, first: 10 },
      answer: {
        profileVersions: {
          __typename: 'ProfileVersionConnection',
          edges: [{ node: { version: 1, changes: [] } }],
        },
      },
    },
  ],
  SaveProfile: [
    {
      variables: { input: { ...saved, changes: [{ pointer: '/staff', value: 12, kind: 'REGISTER' }] } },
      answer: { saveProfile: { __typename: 'ProfileSaved', version: 2, notCounted: [] } },
    },
    {
      variables: {
        input: { ...saved, requestKey: 'too-late-by-one', changes: [{ pointer: '/staff', value: 13 }] },
      },
      answer: {
        saveProfile: {
          __typename: 'ProfileConflict',
          newestVersion: 2,
          differences: [{ pointer: '/staff', mine: 13, theirs: 12, changedBy: 'BOTH' }],
        },
      },
    },
    {
      variables: {
        input: {
          ...saved,
          baseVersion: 2,
          requestKey: 'of-another-type',
          changes: [{ pointer: '/staff', value: 'x' }],
        },
      },
      answer: {
        saveProfile: { __typename: 'InvalidInput', faults: [{ path: '/input/changes/0/value' }] },
      },
    },
  ],
  Product: [
    {
      variables: { slug },
      answer: { product: { __typename: 'Product', slug, version: 1, illustrative: true } },
    },
    {
      variables: { slug: 'no.such' },
      answer: { product: { __typename: 'NotFound', code: 'PRODUCT_NOT_FOUND' } },
    },
  ],
  Products: [
    {
      variables: { filter: {}, first: 50 },
      answer: { products: { __typename: 'ProductConnection', totalCount: productSeeds.length } },
    },
  ],
  Compare: [
    {
      variables: { input, products: [{ slug }, { slug: 'demo-bank-a.ip-pledge-loan', version: 1 }] },
      answer: { compare: { __typename: 'Comparison', amount: '1080000.00', missing: [] } },
    },
    {
      variables: { input, products: [] },
      answer: { compare: { __typename: 'InvalidInput', code: 'COMPARE_COUNT' } },
    },
  ],
  ProductPackages: [
    {
      variables: { input, slug: 'demo-bank-a.ip-pledge-loan' },
      answer: {
        packages: {
          __typename: 'Packages',
          items: [{ id: 'surety', outcome: 'ELIGIBLE' }, { id: 'linked' }],
        },
      },
    },
  ],
  ProductPackagePlaces: [
    {
      variables: { slug: 'demo-guarantor-a.special-guarantee-loan' },
      answer: {
        packagePlaces: {
          __typename: 'PackagePlaces',
          items: [{ loan: { slug: 'demo-bank-d.patent-bundle-loan' }, role: 'GUARANTEE', required: false }],
        },
      },
    },
    {
      variables: { slug: 'no.such' },
      answer: { packagePlaces: { __typename: 'NotFound', code: 'PRODUCT_NOT_FOUND', path: '/slug' } },
    },
  ],
  ProductNames: [{ variables: {}, answer: { products: { __typename: 'ProductConnection' } } }],
  ProductExplanation: [
    {
      variables: { input, slug },
      answer: { explanation: { __typename: 'Explanation', item: { outcome: 'ELIGIBLE' } } },
    },
  ],
};
