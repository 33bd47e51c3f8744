import type { CompiledPackage, CompiledProduct } from './compiledProduct.js';

/** A leg of a loan's package in which a product can stand. */
export interface PackagePlace {
  readonly loan: CompiledProduct;
  readonly declared: CompiledPackage['declared'];
  readonly leg: Leg;
}

type Leg = CompiledPackage['declared']['legs'][number];

/**
 * The packages in which a product can stand beside a loan, by the same terms as matching chooses partners: it is on
 * offer, of the kind or name that a leg asks for, and of another institution than the loan's.
 * @param inForce products on offer or suspended
 */
export function packagePlaces(
  product: CompiledProduct,
  inForce: readonly CompiledProduct[],
): readonly PackagePlace[] {
  const { document } = product;
  if (document.status !== 'published') return [];
  return inForce
    .filter((loan) => loan.document.institution !== document.institution)
    .flatMap((loan) =>
      loan.packages.flatMap(({ declared }) =>
        declared.legs.filter((leg) => takes(leg, product)).map((leg) => ({ loan, declared, leg })),
      ),
    );
}

function takes({ partner }: Leg, { document }: CompiledProduct): boolean {
  if ('pool' in partner) return false;
  return 'products' in partner ? partner.products.includes(document.slug) : partner.kind === document.kind;
}
