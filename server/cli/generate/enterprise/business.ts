import { addDays, addMonths } from '../../../domain/index.js';
import { tenThousands } from '../money.js';
import type { Random } from '../random.js';
import type { PatentFacts } from './patents.js';
import type { Traits } from './traits.js';

type Facts = Readonly<Record<string, unknown>>;

/** Loans, equity, orders, buyers, equipment and plans to invest, in proportion to revenue. Shares are illustrative. */
export function businessOf(random: Random, traits: Traits, patents: readonly PatentFacts[]): Facts {
  const { revenue, industry } = traits;
  const makesGoods = industry.makes === 'goods';
  return {
    loans: loansOf(random, traits, patents),
    equityRounds: equityOf(random, traits),
    ...investment(random, traits),
    ...(makesGoods && { productionEquipmentValue: tenThousands(revenue * random.between(0.08, 0.45)) }),
    ...(random.chance(0.3) && { propertyValuation: tenThousands(revenue * random.between(0.2, 1)) }),
    coreBuyerShare: Math.round(random.between(0.03, industry.chain === 'nev' ? 0.85 : 0.5) * 100) / 100,
    receivables: tenThousands(revenue * random.between(0.05, 0.35)),
    orderBacklog: tenThousands(revenue * random.between(0, 0.4)),
    exportTermDays: random.pick([0, 30, 60, 90, 120, 180, 270]),
  };
}

const lenders = ['示例银行甲', '示例银行乙', '示例银行丙', '示例银行丁'];

function loansOf(random: Random, traits: Traits, patents: readonly PatentFacts[]): readonly Facts[] {
  const total = traits.revenue * traits.debtRatio * random.between(0.1, 0.8);
  if (traits.revenue === 0 || random.chance(0.28)) return [];
  const pledged = patents.some(({ pledgeState }) => pledgeState === 'registered');
  const late = random.chance(traits.margin < -0.05 ? 0.12 : 0.012);
  const count = random.int(1, 3);
  return Array.from({ length: count }, (_, place) => ({
    lender: random.pick(lenders),
    balance: tenThousands(total / count),
    collateral: pledged && place === 0 ? 'ip' : random.pick(['none', 'realEstate', 'guarantee', 'equipment']),
    overdueDays: late && place === 0 ? random.int(1, 120) : 0,
    due: addDays(traits.asOf, random.int(5, 700)),
  }));
}

/** Young enterprises that lean to technology raise equity. */
function equityOf(random: Random, { leaning, ageMonths, asOf }: Traits): readonly Facts[] {
  if (leaning < 0.8 || ageMonths > 120 || !random.chance(0.3)) return [];
  const months = random.int(1, Math.min(40, ageMonths));
  return [{ date: addMonths(asOf, -months), amount: tenThousands(random.around(900, 0.9)) }];
}

function investment(random: Random, { revenue, growth }: Traits): Facts {
  if (!random.chance(growth > 0.1 ? 0.45 : 0.15)) return {};
  const budget = Math.max(50, revenue * random.between(0.05, 0.5));
  return {
    capexBudget: tenThousands(budget),
    capexOwnFunds: tenThousands(budget * random.between(0.1, 0.6)),
  };
}
