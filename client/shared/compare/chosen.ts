/** A product chosen for comparison; without a version its newest one. */
export interface Chosen {
  readonly slug: string;
  readonly version?: number;
}

/** The name of the address's parameter that holds the chosen products. */
export const chosenParameter = 'products';

/** More columns than this can't be read side by side. */
export const mostChosen = 4;

const shape = /^([a-z0-9-]+\.[a-z0-9-]+)(?:@([1-9]\d{0,5}))?$/;

/** Reads `a.b@2,c.d`: the first four that are well formed, each product once. */
export function readChosen(text: string): readonly Chosen[] {
  const chosen = new Map<string, Chosen>();
  for (const part of text.split(',')) {
    const [, slug, version] = shape.exec(part) ?? [];
    if (slug === undefined || chosen.has(slug) || chosen.size === mostChosen) continue;
    chosen.set(slug, version === undefined ? { slug } : { slug, version: Number(version) });
  }
  return [...chosen.values()];
}

/** Writes chosen products as the address holds them. */
export function writeChosen(chosen: readonly Chosen[]): string {
  return chosen.map(({ slug, version }) => (version === undefined ? slug : `${slug}@${version}`)).join(',');
}

/** The choice with a product taken out of it. */
export function without(chosen: readonly Chosen[], slug: string): readonly Chosen[] {
  return chosen.filter((one) => one.slug !== slug);
}

/** The choice with a product added at its end, or taken out if it was in it; a full one takes no more. */
export function toggled(chosen: readonly Chosen[], product: Chosen): readonly Chosen[] {
  const others = without(chosen, product.slug);
  if (others.length === mostChosen) return chosen;
  return others.length < chosen.length ? others : [...others, product];
}
