import { REFUSED_OPTIONS } from './dialect/options.js';
import { FILTER_OPERATORS } from './dialect/parse-filter.js';
import { ACCUMULATORS } from './dialect/parse-group.js';
import { INDEX_OPTIONS } from './dialect/parse-index.js';
import { STAGES } from './dialect/parse-pipeline.js';
import { UPDATE_OPERATORS } from './dialect/parse-update.js';
import { COLLECTION_METHODS } from './mongodb/guard.js';

/** Every word of the dialect, taken from the tables by which it is read; the documentation lists them. */
export const DIALECT = {
  filter: FILTER_OPERATORS,
  update: UPDATE_OPERATORS,
  stages: STAGES,
  accumulators: ACCUMULATORS,
  methods: COLLECTION_METHODS,
  indexOptions: INDEX_OPTIONS,
  refusedOptions: REFUSED_OPTIONS,
} as const;
