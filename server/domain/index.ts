export { accepted, refused, type LocalizedText, type Refusal, type Result } from './result.js';
export {
  fen,
  fenFromYuan,
  fenOfChecked,
  yuanFromFen,
  type Fen,
  type MoneyRefusalCode,
  type YuanText,
} from './money/fen.js';
export { roundHalfUp } from './money/rounding.js';
export { shareOf, simpleInterest, type BasisPoints } from './money/share.js';
export {
  creditCodeCheckDigit,
  normaliseCreditCode,
  parseCreditCode,
  type CreditCode,
  type CreditCodeRefusalCode,
} from './creditCode/creditCode.js';
export { hasValidOrganisationCode, organisationCodeCheckDigit } from './creditCode/organisationCode.js';
export {
  normalisePatentNumber,
  parsePatentNumber,
  patentCheckDigit,
  type PatentKind,
  type PatentNumber,
  type PatentNumberRefusalCode,
} from './patent/patentNumber.js';
export { patentExpiry, patentLifeYears, patentRemainingMonths } from './patent/patentLife.js';
export {
  addDays,
  calendarDate,
  dateOf,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  parseCalendarDate,
  partsOf,
  weekday,
  type CalendarDate,
} from './calendar/date.js';
export { addMonths, monthsBetween } from './calendar/months.js';
export {
  addWorkingDays,
  calendarLoadedFrom,
  calendarLoadedThrough,
  isWorkingDay,
  workingDaysBetween,
  type WorkingDayCount,
  type WorkingDayDate,
} from './calendar/workingDays.js';
export {
  annualRate,
  lprAt,
  lprTable,
  lprTenors,
  type AnnualRate,
  type LprChange,
  type LprSpread,
  type LprTable,
  type LprTenor,
  type LprValue,
} from './lpr/lpr.js';
export { costBasis, type CostBasis, type CostNeed } from './cost/basis.js';
export { costMethods } from './cost/method.js';
export { allInCost, allInRateOf, type AllInCost } from './cost/allInCost.js';
export { cheapestChoice, type Candidate } from './package/cheapest.js';
export { combinedOutcome } from './package/outcome.js';
export { riskAmounts, wholeRisk } from './package/risk.js';
export type { CostLine } from './cost/lines.js';
export {
  costLineKinds,
  type BridgeDeal,
  type CostLineKind,
  type Deal,
  type GuaranteeDeal,
  type InsuranceDeal,
  type LeaseDeal,
  type LoanDeal,
  type OneOffFee,
  type SparedFee,
  type Subsidy,
  type YearlyCharge,
} from './cost/deal.js';
export { levelRent } from './cost/rent.js';
export {
  enterpriseSizes,
  isSme,
  sizeOf,
  sizeRowOf,
  sizeStandard,
  type SizeFloors,
  type SizeMeasures,
  type SizeRow,
} from './size/sizeStandard.js';
export {
  industryPlace,
  industrySections,
  isInIndustry,
  type IndustryClass,
  type IndustryPlace,
} from './industry/industry.js';
export { divisions, isInArea, yuyaoDivisionCode, type Division } from './place/divisions.js';
export { townOf, towns, type Town } from './place/towns.js';
export { derive, withDeclared, type DerivedResult } from './derive/derive.js';
export { derivationVersion } from './derive/table.js';
export { fiscalYearToAsk, lastFiscalYear } from './derive/fiscalYear.js';
export type { DerivationInputs } from './derive/inputs.js';
export { fromBorder, toBorder, type BorderFacts, type InnerFacts } from './profile/borderFacts.js';
export {
  profileFactsFaults,
  splitProfileFacts,
  type FactsFault,
  type SplitFacts,
} from './profile/profileFacts.js';
export { mergeFacts } from './profile/mergeFacts.js';
export { originOf } from './profile/origin.js';
export { toRuleProfile } from './profile/ruleProfile.js';
export {
  addressLabel,
  applyChanges,
  besideDifferences,
  canonicalJson,
  confidenceOf,
  differences,
  editorsDifferences,
  editProfile,
  isStale,
  newRow,
  originOfFact,
  pointerTo,
  readAddress,
  rowKeys,
  rowName,
  rowsOf,
  sameValue,
  sourceKindCodes,
  sourceKindLabel,
  sourceKindName,
  sourceKinds,
  staleAfterMonths,
  valueAt,
  type Address,
  type ChangeFault,
  type Confidence,
  type Difference,
  type Edit,
  type EditedProfile,
  type EditorsDifference,
  type FactChange,
  type Origin,
  type OtherStatement,
  type Row,
  type SourceKind,
  type SourcedChange,
} from './editing/index.js';
export {
  pledgeKinds,
  type PledgeEntry,
  type PledgeEvent,
  type PledgedAsset,
  type PledgeKind,
  type Pledgor,
} from './pledge/entry.js';
export { nextPledgeState, type PledgeState } from './pledge/transitions.js';
export { pledgeLife, type Addition, type PledgeLife, type PledgeRefusalCode } from './pledge/life.js';
export { corrections, type Correction } from './pledge/corrections.js';
export { pledgesAsOf } from './pledge/ledger.js';
export { ledgerFault, type LedgerFault, type LedgerRefusalCode } from './pledge/laws.js';
export { monthsOf, parsePeriod, yearPeriod, type Period, type PeriodRefusalCode } from './pledge/period.js';
export {
  flowBy,
  flowDimensions,
  flowFigure,
  flowKey,
  periodFlow,
  pledgeStock,
  type FlowDimension,
  type FlowRow,
  type PledgeFigure,
} from './pledge/statistics.js';
