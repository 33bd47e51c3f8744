import type { Client, CombinedError } from 'urql';
import { normaliseCreditCode, parseCreditCode } from '../../../server/domain/index.js';
import type { LocalizedText } from '../../../schema/dictionary.js';
import { EnterprisesDocument } from '../../generated/operations.js';

/** An enterprise that a search found. */
export interface FoundEnterprise {
  readonly creditCode: string;
  readonly name: string;
}

/** What came of looking an enterprise up. */
export type Finding =
  | { readonly kind: 'one'; readonly creditCode: string }
  | { readonly kind: 'several'; readonly enterprises: readonly FoundEnterprise[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly message: LocalizedText }
  | { readonly kind: 'problem'; readonly error: CombinedError };

const most = 10;
/** Digits and letters of this length are meant as a code, not as a name. */
const codeLike = /^[0-9A-Z]{8,}$/;

/** Whether a text is meant as a credit code. */
export function isCodeLike(typed: string): boolean {
  return codeLike.test(normaliseCreditCode(typed));
}

/** Looks up what was typed: a credit code, checked first, or the beginning of a name. */
export async function findEnterprise(client: Client, typed: string): Promise<Finding> {
  const code = isCodeLike(typed) ? parseCreditCode(typed) : undefined;
  if (code && !code.ok) return { kind: 'refused', message: code.refusal.message };
  const search = code?.value ?? typed.trim();
  const { data, error } = await client.query(EnterprisesDocument, { first: most, search }).toPromise();
  if (error) return { kind: 'problem', error };
  const result = data?.enterprises;
  if (result?.__typename === 'InvalidInput') return { kind: 'refused', message: result.message };
  const enterprises = (result?.edges ?? []).map(({ node }) => node);
  const [first] = enterprises;
  if (!first) return { kind: 'none' };
  return enterprises.length === 1
    ? { kind: 'one', creditCode: first.creditCode }
    : { kind: 'several', enterprises };
}
