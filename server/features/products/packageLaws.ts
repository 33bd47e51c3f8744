import type { ProductDocument } from '../../../schema/generated/product.js';
import { wholeRisk } from '../../domain/index.js';
import type { DocumentFault } from '../documents/index.js';

type Package = NonNullable<ProductDocument['packages']>[number];

/** What a JSON Schema can't say of a product's packages: the first law that one breaks. */
export function packageFault({ packages = [], offer }: ProductDocument): DocumentFault | undefined {
  const [first] = packages;
  if (first === undefined) return undefined;
  if (offer.pricing.kind !== 'loan') return faultOf('PACKAGE_WITHOUT_LOAN', '/packages');
  const ids = packages.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0) return faultOf('PACKAGE_TWICE', `/packages/${twice}/id`);
  const other = packages.findIndex(({ required }) => required !== first.required);
  if (other >= 0) return faultOf('PACKAGE_REQUIRED_MIXED', `/packages/${other}/required`);
  return packages.flatMap((one, index) => faultIn(one, `/packages/${index}`) ?? [])[0];
}

function faultIn({ legs, riskShares }: Package, path: string): DocumentFault | undefined {
  const ids = legs.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index || id === 'loan');
  if (twice >= 0) return faultOf('LEG_TWICE', `${path}/legs/${twice}/id`);
  const wrong = legs.findIndex(({ role, partner }) => (role === 'riskPool') !== 'pool' in partner);
  if (wrong >= 0) return faultOf('LEG_ROLE', `${path}/legs/${wrong}/role`);
  const nobody = riskShares.findIndex(
    ({ leg, label }) =>
      (leg === undefined && label === undefined) || (leg !== undefined && !ids.includes(leg)),
  );
  if (nobody >= 0) return faultOf('RISK_OF_NOBODY', `${path}/riskShares/${nobody}`);
  const shared = riskShares.reduce((sum, { shareBp }) => sum + shareBp, 0);
  return shared === wholeRisk ? undefined : faultOf('RISK_NOT_WHOLE', `${path}/riskShares`);
}

const messages = {
  PACKAGE_WITHOUT_LOAN: { zh: '只有贷款才有组合方案。', en: 'Only a loan has packages.' },
  PACKAGE_TWICE: { zh: '同一编号的组合出现了两次。', en: 'One id names two packages.' },
  PACKAGE_REQUIRED_MIXED: {
    zh: '组合要么都是必须的，要么都不是。',
    en: 'Either all packages of a product are required, or none.',
  },
  LEG_TWICE: {
    zh: '各方的编号应各不相同，也不能是 loan。',
    en: 'Each leg has an id of its own, other than "loan".',
  },
  LEG_ROLE: {
    zh: '风险池由 pool 说明，其他角色由产品担任。',
    en: 'A risk pool is described by "pool"; products stand in every other role.',
  },
  RISK_OF_NOBODY: {
    zh: '风险份额要指明由哪一方承担。',
    en: 'A share of risk names a leg of the package, or a party.',
  },
  RISK_NOT_WHOLE: { zh: '风险份额相加应为 10,000。', en: 'The shares of risk add up to 10,000.' },
} as const;

function faultOf(code: keyof typeof messages, path: string): DocumentFault {
  return { code, path, message: messages[code] };
}
