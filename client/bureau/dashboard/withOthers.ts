import type { Part } from './figuresTypes.js';

const most = 10;

/** What a chart shows of many parts. */
interface Shown {
  readonly shown: readonly Part[];
  /** The rest as one: of how many parts, and their amount in yuan. */
  readonly others: { readonly count: number; readonly amount: string } | undefined;
}

/** The ten largest parts and the rest added up; one part alone beyond ten stands for itself. */
export function withOthers(parts: readonly Part[]): Shown {
  if (parts.length <= most + 1) return { shown: parts, others: undefined };
  const rest = parts.slice(most);
  const fen = rest.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n);
  const digits = fen.toString().padStart(3, '0');
  const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return { shown: parts.slice(0, most), others: { count: rest.length, amount } };
}
