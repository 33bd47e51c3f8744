import type { ProductDocument } from '../../../server/features/products/index.js';
import { readDictionary, type Dictionary } from '../../../server/rules/index.js';

/** A name where none matters. */
export const text = { zh: '名', en: 'name' };

/** A dictionary of one fact, the staff. */
export function staffDictionary(): Dictionary {
  const read = readDictionary([{ code: 'staff', type: 'integer', label: text }]);
  if (!read.ok) throw new Error(read.fault.message.en);
  return read.value;
}

/** A condition that whoever has staff meets. */
export const staffed = { field: 'staff', op: 'gte', value: 1, source: 'demo' };

/** The smallest loan that holds every law of a product. */
export const sampleLoan: ProductDocument = {
  slug: 'demo-bank.loan',
  institution: 'demo-bank',
  kind: 'creditLoan',
  name: text,
  summary: text,
  illustrative: true,
  status: 'published',
  validFrom: '2024-01-01',
  offer: {
    minAmount: '9.00',
    maxAmount: '10.00',
    minTermMonths: 1,
    maxTermMonths: 12,
    repayment: 'interestOnly',
    collateral: 'none',
    turnaroundWorkingDays: 2,
    pricing: { kind: 'loan', lprBase: '1Y' },
  },
  rule: staffed,
  tiers: [{ code: 'all', label: text, limit: '10', priceBp: 0 }],
  sources: [{ id: 'demo', kind: 'illustrative', title: text }],
  documents: [],
  nearPercent: 10,
};
