import type { DerivedCode, DerivedFacts } from '../../../schema/generated/facts.js';
import * as credit from './credit.js';
import * as dataIp from './dataIp.js';
import * as equipment from './equipment.js';
import * as finance from './finance.js';
import * as growth from './growth.js';
import * as honours from './honours.js';
import * as identity from './identity.js';
import type { Derivation } from './inputs.js';
import * as patents from './patents.js';
import * as people from './people.js';
import * as projects from './projects.js';
import * as standing from './standing.js';

/**
 * Version of the table below, to be raised with every change of a derivation's meaning: a match is replayed
 * only under the version that it was made with.
 */
export const derivationVersion = 1;

/** How each derived field of the dictionary is worked out from its `derivedFrom`. */
export const derivations: { readonly [Code in DerivedCode]: Derivation<NonNullable<DerivedFacts[Code]>> } = {
  ageMonths: identity.ageMonths,
  industrySection: identity.industrySection,
  size: identity.size,
  techStaffShare: people.techStaffShare,
  revenueLastYear: finance.revenueLastYear,
  revenueGrowth: finance.revenueGrowth,
  netProfitLastYear: finance.netProfitLastYear,
  rdExpenseLastYear: finance.rdExpenseLastYear,
  rdGrowth: finance.rdGrowth,
  rdToRevenue: finance.rdToRevenue,
  rdToCosts: finance.rdToCosts,
  salesGrowth3y: growth.salesGrowth3y,
  netAssetGrowth3y: growth.netAssetGrowth3y,
  exportRevenueLastYear: finance.exportRevenueLastYear,
  assetsLastYear: finance.assetsLastYear,
  debtRatio: finance.debtRatio,
  totalCredit: credit.totalCredit,
  balanceDueSoon: credit.balanceDueSoon,
  balanceDue15Days: credit.balanceDue15Days,
  mortgageBalance: credit.mortgageBalance,
  newEquity2y: credit.newEquity2y,
  overdueNow: credit.overdueNow,
  validInventions: patents.validInventions,
  validUtilityModels: patents.validUtilityModels,
  classOneIp: patents.classOneIp,
  classTwoIp: patents.classTwoIp,
  pledgeablePatents: patents.pledgeablePatents,
  pledgeableMonths: patents.pledgeableMonths,
  pledgeableInventionValue: patents.pledgeableInventionValue,
  pledgeableOtherValue: patents.pledgeableOtherValue,
  pledgedPatents: patents.pledgedPatents,
  patentDispute: patents.patentDispute,
  usableDataIp: dataIp.usableDataIp,
  dataIpMonths: dataIp.dataIpMonths,
  dataIpValue: dataIp.dataIpValue,
  hnte: honours.hnte,
  nationalTechSme: honours.nationalTechSme,
  provincialTechSme: honours.provincialTechSme,
  srdi: honours.srdi,
  littleGiant: honours.littleGiant,
  ongoingProjects: projects.ongoingProjects,
  ongoingFiledProjects: projects.ongoingFiledProjects,
  ongoingProjectBudget: projects.ongoingProjectBudget,
  firstSetCatalogued: equipment.firstSetCatalogued,
  firstSetQualified: equipment.firstSetQualified,
  firstSetSequence: equipment.firstSetSequence,
  firstSetPrice: equipment.firstSetPrice,
  negativeListed: standing.negativeListed,
};

/** The derived fields that rest on the last fiscal year, which is shown beside them. */
export const lastYearCodes: ReadonlySet<string> = new Set<DerivedCode>([
  'revenueLastYear',
  'revenueGrowth',
  'netProfitLastYear',
  'rdExpenseLastYear',
  'rdGrowth',
  'rdToRevenue',
  'rdToCosts',
  'salesGrowth3y',
  'netAssetGrowth3y',
  'exportRevenueLastYear',
  'assetsLastYear',
  'debtRatio',
]);

/** How the derived fields of a collection's members are worked out from the member. */
export const memberDerivations = { patents: patents.patentDerivations };
