import type { ProductDocument } from '../../../schema/generated/product.js';
import type { DocumentFault } from '../documents/index.js';

/** A fault of one document among others. */
export interface CatalogueFault extends DocumentFault {
  readonly slug: string;
}

type Leg = NonNullable<ProductDocument['packages']>[number]['legs'][number];
type Catalogue = readonly ProductDocument[];

/**
 * What no document alone can say: every partner of a package is in the catalogue (`UNKNOWN_PARTNER`) and of the
 * kind that its role wants (`PARTNER_ROLE`), and no product needs itself, by whatever way round (`PACKAGE_CYCLE`).
 */
export function catalogueFault(products: Catalogue): CatalogueFault | undefined {
  for (const { slug, packages = [] } of products) {
    for (const [at, { legs }] of packages.entries()) {
      for (const [place, leg] of legs.entries()) {
        const fault = legFault(leg, products);
        if (fault) return { ...fault, slug, path: `/packages/${at}/legs/${place}/partner` };
      }
    }
    if (leadsTo(slug, slug, products, new Set())) return { ...cycle, slug, path: '/packages' };
  }
  return undefined;
}

/** Slugs of the products that may stand in a leg. */
function partnersOf({ partner }: Leg, products: Catalogue): readonly string[] {
  if ('products' in partner) return partner.products;
  if ('pool' in partner) return [];
  return products.filter(({ kind }) => kind === partner.kind).map(({ slug }) => slug);
}

function legFault(leg: Leg, products: Catalogue): Pick<DocumentFault, 'code' | 'message'> | undefined {
  if ('pool' in leg.partner) return undefined;
  const slugs = partnersOf(leg, products);
  const known = slugs.map((slug) => products.find((product) => product.slug === slug));
  if (slugs.length === 0 || known.includes(undefined)) return unknownPartner;
  return known.every((product) => product && standsAs(leg.role, product)) ? undefined : wrongRole;
}

function standsAs(role: Leg['role'], { kind, offer: { pricing } }: ProductDocument): boolean {
  if (role === 'guarantee') {
    return kind === 'guaranteedLoan' && pricing.kind === 'loan' && pricing.guaranteeFeeBp !== undefined;
  }
  return role === 'suretyInsurance' && kind === 'suretyInsurance';
}

function leadsTo(from: string, target: string, products: Catalogue, seen: Set<string>): boolean {
  const packages = products.find(({ slug }) => slug === from)?.packages ?? [];
  const partners = packages.flatMap(({ legs }) => legs.flatMap((leg) => partnersOf(leg, products)));
  return partners.some((slug) => {
    if (slug === target) return true;
    if (seen.has(slug)) return false;
    seen.add(slug);
    return leadsTo(slug, target, products, seen);
  });
}

const unknownPartner = {
  code: 'UNKNOWN_PARTNER',
  message: {
    zh: '组合中的产品不在产品库里，请补上或改正。',
    en: 'The catalogue has no such partner. Add or correct it.',
  },
};

const wrongRole = {
  code: 'PARTNER_ROLE',
  message: {
    zh: '担保由收担保费的担保贷款产品担任，保证保险由融资保证保险担任。',
    en: 'A guaranteed loan with a fee stands as guarantee, suretyship insurance as surety.',
  },
};

const cycle = {
  code: 'PACKAGE_CYCLE',
  message: { zh: '组合绕了一圈又用到本产品。', en: 'The packages lead back to the product itself.' },
};
