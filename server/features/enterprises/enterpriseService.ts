import { parseCreditCode } from '../../domain/index.js';
import type { Fault } from '../../../schema/generated/resolvers.js';
import { faultAt } from '../failures/index.js';
import type { StorageFilter } from '../../rules/index.js';
import type { PageRequest } from '../paging/index.js';
import type {
  Enterprise,
  EnterprisePage,
  EnterpriseProfile,
  EnterpriseRepository,
  ProfileKey,
  ProfileVersion,
} from './enterpriseRepository.js';
import { readSearch } from './search.js';

/** Something found, `notFound`, or the fault of what was given. */
export type Found<Value> =
  | { readonly kind: 'found'; readonly value: Value }
  | { readonly kind: 'notFound'; readonly creditCode: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Enterprises and the versions of their profiles. */
export class EnterpriseService {
  readonly #repository: EnterpriseRepository;

  constructor(repository: EnterpriseRepository) {
    this.#repository = repository;
  }

  /** The enterprise of a credit code as typed; a malformed code is a fault at `path`. */
  async find(typed: string, path = '/creditCode'): Promise<Found<Enterprise>> {
    const code = parseCreditCode(typed.slice(0, longestTyped));
    if (!code.ok) return { kind: 'fault', fault: faultAt(path, code.refusal) };
    const value = await this.#repository.find(code.value);
    return value ? { kind: 'found', value } : { kind: 'notFound', creditCode: code.value };
  }

  /** An enterprise with a version of its profile, the newest where none is named. */
  async findProfile(
    typed: string,
    version?: number,
    path = '/creditCode',
  ): Promise<Found<EnterpriseProfile>> {
    const found = await this.find(typed, path);
    if (found.kind !== 'found') return found;
    const enterprise = found.value;
    const { creditCode } = enterprise;
    const [profile] = await this.#repository.profiles([
      { creditCode, version: version ?? enterprise.profileVersion },
    ]);
    return profile ? { kind: 'found', value: { enterprise, profile } } : { kind: 'notFound', creditCode };
  }

  /** A page of enterprises whose name or credit code begins with `search`; a fault for an unusable search. */
  async page(
    request: PageRequest,
    typed: string,
  ): Promise<{ readonly page: EnterprisePage } | { readonly fault: Fault }> {
    const search = readSearch(typed);
    if ('fault' in search) return search;
    return { page: await this.#repository.page(request, search.text) };
  }

  /** Calls back after each committed change of an enterprise; undefined where any may have changed. */
  whenChanged(changed: (creditCode: string | undefined) => void): Promise<void> {
    return this.#repository.whenChanged(changed);
  }

  /** How many enterprises are listed. */
  count(): Promise<number> {
    return this.#repository.count();
  }

  /** The listed enterprises behind a credit code, so many at most, each with its newest profile. */
  async currentAfter(creditCode: string | undefined, most: number): Promise<readonly EnterpriseProfile[]> {
    return this.#withProfiles(await this.#repository.listedAfter(creditCode, most));
  }

  /** So many listed enterprises at most, evenly spread over all, each with its newest profile. */
  async spread(most: number): Promise<readonly EnterpriseProfile[]> {
    const skip = Math.ceil((await this.count()) / most) - 1;
    const found: Enterprise[] = [];
    while (found.length < most) {
      const [next] = await this.#repository.listedAfter(found.at(-1)?.creditCode, 1, Math.max(skip, 0));
      if (!next) break;
      found.push(next);
    }
    return this.#withProfiles(found);
  }

  /** Those of some credit codes that are listed, each with its newest profile. */
  async current(creditCodes: readonly string[]): Promise<readonly EnterpriseProfile[]> {
    const known = await this.#repository.withCodes(creditCodes);
    return this.#withProfiles(known.filter(({ retired }) => !retired));
  }

  /** A version that is named was stored with its name: one that is missing is a defect. */
  async #withProfiles(enterprises: readonly Enterprise[]): Promise<readonly EnterpriseProfile[]> {
    const keys = enterprises.map(({ creditCode, profileVersion: version }) => ({ creditCode, version }));
    const profiles = await this.#repository.profiles(keys);
    return enterprises.map((enterprise, index) => {
      const profile = profiles[index];
      if (!profile) throw new Error(`The newest profile of ${enterprise.creditCode} is not stored.`);
      return { enterprise, profile };
    });
  }

  /** Streams the enterprises whose newest profile passes a filter on stored profiles. */
  candidates(filter: StorageFilter): AsyncGenerator<EnterpriseProfile> {
    return this.#repository.candidates(filter);
  }

  /** The names of the indexes by which the storage would find what passes a filter on stored profiles. */
  indexesServing(filter: StorageFilter): Promise<readonly string[]> {
    return this.#repository.indexesServing(filter);
  }

  /** Versions of profiles, in the order of the keys. */
  profiles(keys: readonly ProfileKey[]): Promise<readonly (ProfileVersion | undefined)[]> {
    return this.#repository.profiles(keys);
  }
}

/** A text longer than this is no credit code; its messages count no further. */
const longestTyped = 100;
