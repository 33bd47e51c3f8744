import { addDays, type CalendarDate } from '../../../domain/index.js';
import { Random } from '../random.js';
import { accountsOf } from './accounts.js';
import { businessOf } from './business.js';
import { withGaps } from './gaps.js';
import { creditCodeOf, nameOf, placeOf } from './identity.js';
import { innovationOf } from './innovation.js';
import { patentsOf } from './patents.js';
import { standingOf } from './standing.js';
import { titlesOf } from './titles.js';
import { drawTraits, type Traits } from './traits.js';

/** An enterprise in the form of a seed: facts with money as decimal strings of yuan, and where they come from. */
export interface GeneratedEnterprise {
  readonly creditCode: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly facts: Readonly<Record<string, unknown>>;
  readonly provenance: readonly {
    readonly pointer: string;
    readonly source: { readonly zh: string; readonly en: string };
    readonly date: string;
  }[];
}

/**
 * The nth enterprise of a seed, as of a date: it depends on these three alone, so that more enterprises of the
 * same seed begin with the same ones.
 */
export function generateEnterprise(seed: number, index: number, asOf: CalendarDate): GeneratedEnterprise {
  const random = new Random(`${seed}:enterprise:${index}`);
  const traits = drawTraits(random, asOf);
  const facts = withGaps(random, wholeFacts(random, traits, index), traits);
  return {
    creditCode: creditCodeOf(index),
    summary: {
      zh: `生成的示例企业：${traits.industry.noun}，职工约 ${rounded(traits.staff)} 人。`,
      en: `A generated demonstration enterprise of about ${rounded(traits.staff)} staff (class ${traits.industry.code}).`,
    },
    facts,
    provenance: [{ pointer: '', source, date: addDays(asOf, -random.int(5, 200)) }],
  };
}

const source = {
  zh: '示例数据：为演示生成',
  en: 'Demonstration data: generated',
};

function wholeFacts(random: Random, traits: Traits, index: number): Readonly<Record<string, unknown>> {
  const { industry, regDate, staff, rdStaff } = traits;
  const patents = patentsOf(random, traits, index);
  return {
    name: nameOf(index, traits),
    regDate,
    ...placeOf(random),
    industryCode: industry.code,
    ...(industry.chain !== undefined && { signatureChain: industry.chain }),
    staff,
    rdStaff,
    finances: accountsOf(random, traits),
    patents,
    honours: titlesOf(random, traits, patents, index),
    ...businessOf(random, traits, patents),
    ...innovationOf(random, traits, index),
    ...standingOf(random, traits),
  };
}

/** To one digit before the last two: 7, 34, 120. */
function rounded(staff: number): number {
  return staff < 100 ? staff : Math.round(staff / 10) * 10;
}
