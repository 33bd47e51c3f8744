/** The operations of an enterprise's portrait as the tests send them. */
import type { TestServer } from './server.js';

/** One change as a test sends it. */
export interface SentChange {
  readonly pointer: string;
  readonly value?: unknown;
  readonly kind?: string;
  readonly title?: string;
  readonly date?: string;
}

/** A request as a test sends it. */
export interface SentSave {
  readonly creditCode: string;
  readonly baseVersion: number;
  readonly requestKey: string;
  readonly changes: readonly SentChange[];
}

/** What the tests read of a portrait. */
export interface Portrait {
  readonly version: number;
  readonly newestVersion: number;
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly origins: readonly { readonly pointer: string; readonly source: Source }[];
  readonly otherStatements: readonly {
    readonly pointer: string;
    readonly label: { readonly zh: string };
    readonly value: unknown;
    readonly source: Source;
  }[];
  readonly waiting: readonly {
    readonly path: string;
    readonly settles: number;
    readonly products: readonly { readonly slug: string }[];
  }[];
  readonly uses: readonly {
    readonly code: string;
    readonly products: readonly { readonly slug: string }[];
  }[];
}

interface Source {
  readonly kind: string;
  readonly title: { readonly zh: string };
  readonly date: string;
  readonly confidence: string;
  readonly stale: boolean;
}

const save = `mutation ($input: SaveProfileInput!) {
  saveProfile(input: $input) {
    __typename
    ... on ProfileSaved { version repeated notCounted }
    ... on ProfileConflict {
      code path newestVersion
      differences { pointer label { zh } base mine theirs beside changedBy resend { pointer value } }
    }
    ... on InvalidInput { code path faults { code path message { zh en } } }
    ... on NotFound { code path }
    ... on NotAllowed { code path message { zh en } }
  }
}`;

const source = 'source { kind title { zh } date confidence stale }';

const view = `query ($creditCode: String!, $version: Int) {
  profile(creditCode: $creditCode, version: $version) {
    __typename
    ... on ProfileView {
      version newestVersion name facts
      origins { pointer ${source} }
      otherStatements { pointer label { zh } value ${source} }
      waiting { path settles products { slug } }
      uses { code products { slug } }
    }
    ... on Failure { code path }
  }
}`;

const versions = `query ($creditCode: String!, $first: Int, $after: String) {
  profileVersions(creditCode: $creditCode, first: $first, after: $after) {
    __typename
    ... on ProfileVersionConnection {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { version recordedAt changes { pointer label { zh } before after beside } } }
    }
    ... on Failure { code path }
  }
}`;

/** Sends a save and gives what became of it. */
export function sendSave(server: TestServer, input: SentSave): Promise<Readonly<Record<string, unknown>>> {
  return send(server, save, { input }, 'saveProfile');
}

/** Asks for a portrait. */
export function askPortrait(
  server: TestServer,
  creditCode: string,
  version?: number,
): Promise<Portrait & Readonly<Record<string, unknown>>> {
  return send(server, view, { creditCode, version }, 'profile') as Promise<
    Portrait & Readonly<Record<string, unknown>>
  >;
}

/** Asks for a page of versions. */
export function askVersions(
  server: TestServer,
  variables: { readonly creditCode: string; readonly first?: number; readonly after?: string | null },
): Promise<Readonly<Record<string, unknown>>> {
  return send(server, versions, variables, 'profileVersions');
}

async function send(
  server: TestServer,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  operation: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await server.query(document, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.[operation] as Readonly<Record<string, unknown>>;
}
