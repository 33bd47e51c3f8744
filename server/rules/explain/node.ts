import type { Outcome } from '../evaluate/outcome.js';
import type { LocalizedText } from '../localizedText.js';
import type { RuleNode } from '../syntax.js';

/** One condition of a rule in words; a rule is the list of its conditions in pre-order. */
export interface DescribedNode {
  /** Its number in the list. */
  readonly id: number;
  /** The number of the group that holds it, null for the whole rule. */
  readonly parent: number | null;
  /** 0 for the whole rule. */
  readonly depth: number;
  /** Its own name in the rule, where the rule gives one. */
  readonly ruleId: string | null;
  /** Its JSON Pointer in the document that the rule was read from. */
  readonly pointer: string;
  readonly kind: RuleNode['kind'];
  /** The whole condition as one sentence. */
  readonly sentence: LocalizedText;
  readonly wanted: LocalizedText;
  readonly waivable: boolean;
  /** The id of the product's source that it comes from. */
  readonly source: string | null;
  /** The name that the rule's author gave it. */
  readonly label: LocalizedText | null;
}

/** One condition with what became of it. */
export interface ExplainedNode extends DescribedNode {
  /** The strict outcome, whatever a lenient run passed over. */
  readonly outcome: Outcome;
  /** Whether it speaks for the enterprise: the outcome, turned under a `not`. */
  readonly verdict: Outcome;
  /** Whether the result rests on it; a condition that does not decide does not affect the result. */
  readonly deciding: boolean;
  /** Whether a lenient run took it as true though it is false. */
  readonly flipped: boolean;
  /** Whether it falls short by little. */
  readonly near: boolean;
  /** What was found; null for groups. */
  readonly found: LocalizedText | null;
  /** By how much it fails; null where it does not, or where no measure fits. */
  readonly gap: LocalizedText | null;
  /** The facts that would settle it, by their paths; none when it is decided. */
  readonly missing: readonly string[];
}
