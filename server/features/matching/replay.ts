import type { Fault, ReplayResult } from '../../../schema/generated/resolvers.js';
import { derivationVersion, lprTable } from '../../domain/index.js';
import { invalidInput } from '../failures/index.js';
import { enterpriseNotFound } from '../enterprises/index.js';
import { productNotFound } from '../products/index.js';
import { explanationView } from './explanationView.js';
import { factsHash } from './factsHash.js';
import { readAsOf, readFacts } from './matchInput.js';
import { placeMatch } from './matching.js';
import { readReplayKey, type ReplayKey } from './replayKey.js';
import type { ResolverParts } from './matchView.js';

type BorderFacts = Readonly<Record<string, unknown>>;

/**
 * A match again from its key: the same product version, profile version, need, date and tables, so the same
 * answer. A key of other derivations or another LPR table is refused, never answered differently.
 */
export async function replayed(
  parts: ResolverParts,
  text: string,
  facts: BorderFacts | null,
): Promise<ReplayResult> {
  const key = readReplayKey(text);
  if (key === null) return invalidInput(keyFault);
  if (key.derivationVersion !== derivationVersion || key.lprVersion !== lprTable.version) return unavailable;
  if (key.factsHash !== (facts === null ? null : factsHash(facts))) return invalidInput(factsFault);
  const given = readFacts(facts, '/facts', parts.view.dictionary);
  if (!given.ok) return given.failure;
  const asOf = readAsOf(key.asOf);
  if (!asOf.ok) return invalidInput(keyFault);
  const stored = await storedProfile(parts, key);
  if (stored === undefined) return enterpriseNotFound(key.creditCode ?? '', '/key');
  const product = await parts.products.find(key.slug, asOf.value, key.productVersion);
  if (product === undefined) return productNotFound(key.slug, key.productVersion, '/key');
  const subject = { stored, given: given.value, need: key.need, asOf: asOf.value };
  return explanationView(await placeMatch(parts, subject, product), parts.view);
}

/** Null where the key names none, undefined where the one it names is not stored. */
async function storedProfile({ enterprises }: ResolverParts, { creditCode, profileVersion }: ReplayKey) {
  if (creditCode === null) return null;
  const found = await enterprises.findProfile(creditCode, profileVersion ?? undefined, '/key');
  return found.kind === 'found' ? found.value : undefined;
}

const keyFault: Fault = {
  code: 'REPLAY_KEY_INVALID',
  path: '/key',
  message: {
    zh: '重现编号无法识别。请原样填写匹配结果中的 replayKey。',
    en: 'The replay key can’t be read. Give the replayKey of a match as it stands.',
  },
};

const factsFault: Fault = {
  code: 'REPLAY_FACTS_DIFFER',
  path: '/facts',
  message: {
    zh: '所附企业信息与当时的不一致。请附上当时填写的同一份信息。',
    en: 'The facts given along are not those of the match. Give the very same facts again.',
  },
};

const unavailable: ReplayResult = {
  __typename: 'ReplayUnavailable',
  code: 'REPLAY_UNAVAILABLE',
  path: '/key',
  message: {
    zh: '计算口径或 LPR 数据已更新，无法按当时的口径重现。请重新匹配。',
    en: 'The derivations or the LPR table have changed since, so this match can’t be replayed. Match again.',
  },
};
