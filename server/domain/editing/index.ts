export { addressLabel, newRow, pointerTo, readAddress, rowName, valueAt, type Address } from './address.js';
export { besideDifferences } from './beside.js';
export { applyChanges, type ChangeFault, type FactChange } from './changes.js';
export { differences, sameValue, type Difference } from './differences.js';
export { editorsDifferences, type EditorsDifference } from './merge.js';
export {
  editProfile,
  originOfFact,
  type Edit,
  type EditedProfile,
  type Origin,
  type OtherStatement,
  type SourcedChange,
} from './origins.js';
export { canonicalJson, rowKeys, rowsOf, type Row } from './rows.js';
export {
  confidenceOf,
  isStale,
  sourceKindCodes,
  sourceKindLabel,
  sourceKindName,
  sourceKinds,
  staleAfterMonths,
  type Confidence,
  type SourceKind,
} from './sources.js';
