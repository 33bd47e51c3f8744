import type { Need } from './need.js';

/** Everything that a match rests on; with it and the facts given along, the same answer comes out again. */
export interface ReplayKey {
  readonly slug: string;
  readonly productVersion: number;
  readonly creditCode: string | null;
  readonly profileVersion: number | null;
  /** Hash of the facts given along, null when there were none: they are never stored, the caller keeps them. */
  readonly factsHash: string | null;
  readonly need: Need;
  readonly asOf: string;
  readonly derivationVersion: number;
  readonly lprVersion: string;
}

/** The key as one opaque text that survives addresses and files. */
export function writeReplayKey(key: ReplayKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a key that `writeReplayKey` wrote; null for any other text. */
export function readReplayKey(text: string): ReplayKey | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return isReplayKey(key) ? key : null;
  } catch {
    return null;
  }
}

const isNullOr = (type: 'string' | 'number') => (value: unknown) => value === null || typeof value === type;
const isA = (type: 'string' | 'number') => (value: unknown) => typeof value === type;

const shape: Readonly<Record<keyof ReplayKey, (value: unknown) => boolean>> = {
  slug: isA('string'),
  productVersion: Number.isSafeInteger,
  creditCode: isNullOr('string'),
  profileVersion: isNullOr('number'),
  factsHash: isNullOr('string'),
  need: isNeed,
  asOf: isA('string'),
  derivationVersion: isA('number'),
  lprVersion: isA('string'),
};

function isReplayKey(value: unknown): value is ReplayKey {
  if (!isRecord(value)) return false;
  return Object.entries(shape).every(([name, holds]) => holds(value[name]));
}

function isNeed(value: unknown): value is Need {
  if (!isRecord(value)) return false;
  const { amount, termMonths, purpose, collateral } = value;
  const numbers = [amount, termMonths].every(
    (part) => part === undefined || (Number.isSafeInteger(part) && Number(part) > 0),
  );
  return numbers && [purpose, collateral].every((part) => part === undefined || typeof part === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
