import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../schema/generated/product.js';
import type { Dictionary } from '../../rules/index.js';
import { compileRules, unreadableProduct, type CompiledProduct } from './compiledProduct.js';
import type { ProductVersion } from './productRepository.js';

/** All versions of all products in memory, each read for matching when it is first asked for. */
export class Catalogue {
  /** Number of versions; a catalogue of another number is another catalogue. */
  readonly version: number;
  readonly #bySlug: ReadonlyMap<string, readonly ProductVersion[]>;
  readonly #institutions: ReadonlyMap<string, InstitutionDocument>;
  readonly #dictionary: Dictionary;
  readonly #compiled = new Map<ProductVersion, CompiledProduct>();

  /** @param versions by slug and, within a slug, by version */
  constructor(
    versions: readonly ProductVersion[],
    institutions: ReadonlyMap<string, InstitutionDocument>,
    dictionary: Dictionary,
  ) {
    this.version = versions.length;
    this.#bySlug = bySlug(versions);
    this.#institutions = institutions;
    this.#dictionary = dictionary;
  }

  /** Every institution by its slug. */
  institutions(): readonly InstitutionDocument[] {
    return [...this.#institutions.values()];
  }

  /** Products on offer or suspended at a date (`YYYY-MM-DD`), each in its newest version of that date, by slug. */
  inForce(asOf: string): readonly CompiledProduct[] {
    return this.#newest(asOf)
      .filter(({ document }) => isMatched[document.status] && !hasEnded(document, asOf))
      .map((version) => this.#compile(version));
  }

  /** The public catalogue at a date: on offer, suspended and retired, by institution and product. */
  public(asOf: string): readonly CompiledProduct[] {
    return this.#newest(asOf).map((version) => this.#compile(version));
  }

  /** A public version of a product: the one named, or the newest that had begun at the date. */
  find(slug: string, asOf: string, version?: number): CompiledProduct | undefined {
    const versions = (this.#bySlug.get(slug) ?? []).filter(({ document }) => isPublic[document.status]);
    const found =
      version === undefined
        ? versions.findLast(({ document }) => document.validFrom <= asOf)
        : versions.find((candidate) => candidate.version === version);
    return found && this.#compile(found);
  }

  #newest(asOf: string): readonly ProductVersion[] {
    return [...this.#bySlug.values()].flatMap(
      (versions) =>
        versions.findLast(({ document }) => isPublic[document.status] && document.validFrom <= asOf) ?? [],
    );
  }

  #compile(version: ProductVersion): CompiledProduct {
    const known = this.#compiled.get(version);
    if (known) return known;
    const { document } = version;
    const key = `${version.slug}@${version.version}`;
    const rules = compileRules(this.#dictionary, document);
    if (!rules.ok) throw unreadableProduct(key, rules.fault);
    const institution = this.#institutions.get(document.institution);
    if (!institution)
      throw new Error(`Product ${key} is of institution ${document.institution}, which is not stored.`);
    const compiled = { ...rules.value, document, version: version.version, institution };
    this.#compiled.set(version, compiled);
    return compiled;
  }
}

function bySlug(versions: readonly ProductVersion[]): ReadonlyMap<string, readonly ProductVersion[]> {
  const groups = new Map<string, ProductVersion[]>();
  for (const version of versions) {
    const group = groups.get(version.slug);
    if (group) group.push(version);
    else groups.set(version.slug, [version]);
  }
  return groups;
}

type Status = ProductDocument['status'];

const isPublic: Readonly<Record<Status, boolean>> = {
  draft: false,
  inReview: false,
  published: true,
  suspended: true,
  retired: true,
};

const isMatched: Readonly<Record<Status, boolean>> = { ...isPublic, retired: false };

function hasEnded({ validTo }: ProductDocument, asOf: string): boolean {
  return validTo !== undefined && validTo < asOf;
}
