import type { InstitutionDocument } from '../../../../schema/generated/institution.js';

/** Kinds in turn: six banks to each two guarantors, two insurers and one lessor, roughly as in a city. */
const turn: readonly InstitutionDocument['kind'][] = [
  'bank',
  'bank',
  'guarantor',
  'bank',
  'insurer',
  'bank',
  'lessor',
  'bank',
  'guarantor',
  'bank',
  'insurer',
];

const names: Readonly<Record<InstitutionDocument['kind'], { readonly zh: string; readonly en: string }>> = {
  bank: { zh: '示例银行', en: 'Demo Bank' },
  insurer: { zh: '示例保险', en: 'Demo Insurer' },
  guarantor: { zh: '示例担保', en: 'Demo Guarantor' },
  lessor: { zh: '示例租赁', en: 'Demo Lessor' },
  fund: { zh: '示例基金', en: 'Demo Fund' },
  statePlatform: { zh: '示例平台', en: 'Demo State Platform' },
};

const productsEach = 20;

/** The institutions of so many products: one of each turn's kinds at least, then one for each twenty products. */
export function institutionsOf(products: number): readonly InstitutionDocument[] {
  if (products === 0) return [];
  const count = Math.max(turn.length, Math.ceil(products / productsEach));
  return Array.from({ length: count }, (_, index) => institution(index));
}

/** The nth institution, fictional, with an id that no seed has. */
export function institution(index: number): InstitutionDocument {
  const kind = turn[index % turn.length] ?? 'bank';
  const number = String(index + 1).padStart(3, '0');
  const { zh, en } = names[kind];
  return { id: `demo-g${number}`, kind, name: { zh: `${zh} ${number} 号`, en: `${en} ${number}` } };
}
