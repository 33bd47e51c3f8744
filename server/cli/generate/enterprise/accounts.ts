import { partsOf } from '../../../domain/index.js';
import { tenThousands } from '../money.js';
import type { Random } from '../random.js';
import type { Traits } from './traits.js';

type Row = Readonly<Record<string, unknown>>;

const years = 3;

/** Yearly accounts, oldest first: up to three years since registration, each grown from the one before. */
export function accountsOf(random: Random, traits: Traits): readonly Row[] {
  const exports = random.chance(traits.industry.exporters) ? random.between(0.05, 0.8) : 0;
  const last = partsOf(traits.asOf).year - 1;
  const founded = Number(traits.regDate.slice(0, 4));
  return Array.from({ length: years }, (_, index) => years - 1 - index)
    .filter((ago) => last - ago >= founded)
    .map((ago) => yearRow(random, traits, { year: last - ago, ago, exports }));
}

interface Year {
  readonly year: number;
  readonly ago: number;
  readonly exports: number;
}

function yearRow(random: Random, traits: Traits, { year, ago, exports }: Year): Row {
  const shrink = (1 + traits.growth) ** -ago * (ago === 0 ? 1 : random.between(0.92, 1.08));
  const revenue = traits.revenue * shrink;
  const assets = Math.max(revenue * random.between(0.7, 1.3), traits.rdExpense, 20);
  return {
    year,
    revenue: tenThousands(revenue),
    assets: tenThousands(assets),
    liabilities: tenThousands(assets * traits.debtRatio),
    netProfit: tenThousands(revenue * traits.margin - (revenue === 0 ? traits.rdExpense : 0)),
    rdExpense: tenThousands(traits.rdExpense * shrink),
    exportRevenue: tenThousands(revenue * exports),
  };
}
