import type { PortraitQuery } from '../../generated/operations.js';
import type { EditFault, Edits } from './edits.js';

/** A portrait as the API shows it. */
export type Portrait = Extract<PortraitQuery['profile'], { __typename: 'ProfileView' }>;

/** What the parts of the editor know and may change. */
export interface EditorProps {
  readonly base: Portrait;
  readonly edits: Edits;
  readonly faults: readonly EditFault[];
  readonly onEdit: (edits: Edits) => void;
}
