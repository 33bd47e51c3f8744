import type { CombinedError } from 'urql';

/** Why the API gave no answer: the network is gone, or the service failed (with its reference, where it gave one). */
export type Problem =
  { readonly kind: 'offline' } | { readonly kind: 'server'; readonly requestId: string | undefined };

/** Reads a failed request; answers that say "no" as a value are not failures of this kind. */
export function problemOf(error: CombinedError): Problem {
  if (error.networkError && error.response === undefined) return { kind: 'offline' };
  const requestId = error.graphQLErrors[0]?.extensions['requestId'];
  return { kind: 'server', requestId: typeof requestId === 'string' ? requestId : undefined };
}
