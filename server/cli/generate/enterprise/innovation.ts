import { addMonths } from '../../../domain/index.js';
import { tenThousands } from '../money.js';
import type { Random } from '../random.js';
import type { Traits } from './traits.js';

type Facts = Readonly<Record<string, unknown>>;

/** Projects, ledger, points and the first sets, batches and versions that R&D leads to. Shares are illustrative. */
export function innovationOf(random: Random, traits: Traits, index: number): Facts {
  const { leaning, rdExpense, industry } = traits;
  const inventive = rdExpense > 100 && leaning > 0;
  return {
    talents: random.count(Math.max(0, leaning) * 0.5, 6),
    projects: projectsOf(random, traits),
    rdLedger: random.chance(rdExpense > 60 ? 0.8 : 0.25),
    innovationPoints: Math.round(Math.min(100, Math.max(5, 52 + 14 * leaning + 6 * random.normal()))),
    rdClaims3y: random.count(0.08, 3),
    dataIpCertificates: dataIpOf(random, traits, index),
    equipment:
      inventive && industry.makes === 'goods' && random.chance(0.12) ? [firstSet(random, traits)] : [],
    qualityCertified: random.chance(0.7),
    ...firsts(random, traits, inventive),
  };
}

function projectsOf(
  random: Random,
  { rdExpense, asOf, regDate, leaning, industry }: Traits,
): readonly Facts[] {
  return Array.from({ length: random.count(Math.min(1.6, rdExpense / 250), 3) }, () => {
    const begun = addMonths(asOf, -random.int(1, 20));
    const from = begun < regDate ? regDate : begun;
    return {
      name: `${industry.noun}示例项目`,
      filed: random.chance(leaning > 0.5 ? 0.5 : 0.15),
      budget: tenThousands(rdExpense * random.between(0.3, 1.2)),
      from,
      to: addMonths(from, random.int(12, 36)),
      interrupted: random.chance(0.04),
    };
  });
}

function dataIpOf(random: Random, { leaning, asOf, industry }: Traits, index: number): readonly Facts[] {
  const share = industry.makes === 'software' ? 0.25 : 0.04;
  if (leaning < 0 || !random.chance(share)) return [];
  return [
    {
      number: `DEMO-DATA-G${String(index).padStart(6, '0')}`,
      heldBySelf: random.chance(0.95),
      lawfulSource: random.chance(0.92),
      expiry: addMonths(asOf, random.int(2, 36)),
      valuation: tenThousands(random.around(220, 0.6)),
    },
  ];
}

function firstSet(random: Random, { industry, revenue }: Traits): Facts {
  const catalogued = random.chance(0.7);
  return {
    name: `${industry.noun}示例装备`,
    catalogued,
    qualified: catalogued && random.chance(0.7),
    sequence: random.int(1, 5),
    price: tenThousands(Math.max(40, revenue * random.between(0.02, 0.12))),
  };
}

function firsts(random: Random, { industry, revenue }: Traits, inventive: boolean): Facts {
  const contract = tenThousands(revenue * random.between(0.02, 0.15));
  if (industry.chain === 'newMaterials') {
    return { firstBatchCatalogued: inventive && random.chance(0.3), firstBatchContract: contract };
  }
  if (industry.makes === 'software') {
    return { firstVersionCatalogued: inventive && random.chance(0.3), firstVersionContract: contract };
  }
  return {};
}
