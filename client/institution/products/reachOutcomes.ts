/** The outcomes in the order of their columns, with the field of the counts that each shows. */
export const reachOutcomes = [
  { outcome: 'ELIGIBLE', field: 'eligible' },
  { outcome: 'NEARLY', field: 'nearly' },
  { outcome: 'UNKNOWN', field: 'unknown' },
  { outcome: 'INELIGIBLE', field: 'ineligible' },
] as const;
