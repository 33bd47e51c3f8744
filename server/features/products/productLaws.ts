import type { ProductDocument } from '../../../schema/generated/product.js';
import type { DocumentFault } from '../documents/index.js';
import { packageFault } from './packageLaws.js';

/** One law of a document: undefined where it holds. */
type Law = (product: ProductDocument) => DocumentFault | undefined;

/** What a JSON Schema can't say of a product: the first law that it breaks, in this order. */
export function productLawFault(product: ProductDocument): DocumentFault | undefined {
  for (const law of laws) {
    const fault = law(product);
    if (fault) return fault;
  }
  return undefined;
}

const slugNamesInstitution: Law = ({ slug, institution }) =>
  slug.startsWith(`${institution}.`)
    ? undefined
    : {
        code: 'SLUG_OF_OTHER_INSTITUTION',
        path: '/slug',
        message: {
          zh: `产品编号应以机构编号开头：${institution}.…`,
          en: `The slug begins with the institution's id: ${institution}.…`,
        },
      };

const rangesInOrder: Law = ({ offer, validFrom, validTo }) => {
  if (Number(offer.minAmount) > Number(offer.maxAmount)) return reversed('/offer/minAmount');
  if (offer.minTermMonths > offer.maxTermMonths) return reversed('/offer/minTermMonths');
  return validTo !== undefined && validTo < validFrom ? reversed('/validTo') : undefined;
};

function reversed(path: string): DocumentFault {
  return {
    code: 'RANGE_REVERSED',
    path,
    message: { zh: '下限大于上限，请改正。', en: 'The lower end is above the upper one. Correct it.' },
  };
}

const onlyLastTierForAll: Law = ({ tiers }) => {
  const wrong = tiers.findIndex(({ when }, index) => (when === undefined) !== (index === tiers.length - 1));
  if (wrong < 0) return undefined;
  return {
    code: 'TIERS_INVALID',
    path: `/tiers/${wrong}`,
    message: {
      zh: '最后一档不设条件，其余各档都要有条件。',
      en: 'The last tier has no condition; every other one has.',
    },
  };
};

const namedSourcesExist: Law = (product) => {
  const known = new Set(product.sources.map(({ id }) => id));
  const { sources: _sources, ...rest } = product;
  const missing = namedSources(rest, '').find(({ id }) => !known.has(id));
  if (!missing) return undefined;
  return {
    code: 'UNKNOWN_SOURCE',
    path: missing.path,
    message: {
      zh: `依据“${missing.id}”不在本产品的 sources 中，请补上或改正。`,
      en: `The source "${missing.id}" is not among the product's sources. Add or correct it.`,
    },
  };
};

/** Every `source` in a document, wherever it stands; the rule's size was checked before, so this ends. */
function namedSources(
  value: unknown,
  path: string,
): readonly { readonly id: string; readonly path: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const place = `${path}/${key}`;
    return key === 'source' && typeof part === 'string'
      ? [{ id: part, path: place }]
      : namedSources(part, place);
  });
}

/** Bridge money counts days; a span of months would be shown and matched as if it were lent for months. */
const bridgeCountsDays: Law = ({ offer }) =>
  offer.pricing.kind !== 'bridge' || offer.maxTermMonths === 1
    ? undefined
    : {
        code: 'BRIDGE_IN_MONTHS',
        path: '/offer/maxTermMonths',
        message: {
          zh: '应急转贷按天计，期限（月）应填 1。',
          en: 'Bridge money is lent by the day: its months are 1.',
        },
      };

const laws: readonly Law[] = [
  slugNamesInstitution,
  rangesInOrder,
  bridgeCountsDays,
  onlyLastTierForAll,
  namedSourcesExist,
  packageFault,
];
