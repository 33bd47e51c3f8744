import type { CostKind } from '../generated/operations.js';
import type { Range } from '../shared/offer/offerFigures.js';
import type { ComparedColumn } from './comparedType.js';

/** Kinds of cost lines in the order in which they are shown. */
const lineKinds: readonly CostKind[] = [
  'INTEREST',
  'GUARANTEE_FEE',
  'PREMIUM',
  'RENT',
  'ONE_OFF_FEE',
  'SUBSIDY',
];

type Options = NonNullable<ComparedColumn['item']['offer']>['options'];

/** The kinds of cost lines that any of the columns has. */
export function costKindsOf(columns: readonly ComparedColumn[]): readonly CostKind[] {
  const present = new Set(
    columns.flatMap(({ item }) =>
      (item.offer?.options ?? []).flatMap(({ cost }) => (cost?.lines ?? []).map(({ kind }) => kind)),
    ),
  );
  return lineKinds.filter((kind) => present.has(kind));
}

/** What the lines of a kind add up to, yuan, over the possible tiers; undefined where no tier has such a line. */
export function lineTotal(options: Options, kind: CostKind): Range<string> | undefined {
  const totals = options.flatMap(({ cost }) => {
    const lines = (cost?.lines ?? []).filter((line) => line.kind === kind);
    return lines.length === 0 ? [] : [lines.reduce((sum, { amount }) => sum + fenOf(amount), 0n)];
  });
  const [first, ...others] = totals;
  if (first === undefined) return undefined;
  const low = others.reduce((least, total) => (total < least ? total : least), first);
  const high = others.reduce((most, total) => (total > most ? total : most), first);
  return { low: yuanOf(low), high: yuanOf(high) };
}

function fenOf(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

function yuanOf(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
