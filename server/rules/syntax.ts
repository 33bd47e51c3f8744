import type { Dictionary, Field } from './dictionary.js';
import type { Duration } from './duration.js';
import type { Exact } from './exact.js';
import type { Scalar } from './scalar.js';
import type { FieldType } from './field.js';
import type { LocalizedText } from './localizedText.js';
import type { Place } from './place.js';
import type { Frame } from './scope.js';

/** A name of the rule, resolved: the field and the frame (the profile or a member) that it is read from. */
export interface Reference {
  readonly field: Field;
  readonly frame: Frame;
  /** Its place among the rule's names, form by form, whatever the order of JSON keys. */
  readonly order: number;
}

/** A collection whose members a condition is tried on. */
export interface Selection {
  readonly collection: Reference;
  /** The frame that holds the member at hand. */
  readonly frame: Frame;
  /** Absent: every member counts. */
  readonly where: RuleNode | undefined;
}

/** Something that gives one value, or is unknown. All but `field`, `literal` and `asOf` give numbers. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'field'; readonly reference: Reference }
  | { readonly kind: 'asOf'; readonly duration: Duration }
  | { readonly kind: 'times'; readonly factor: Exact; readonly of: Expression }
  | { readonly kind: 'plus' | 'min' | 'max'; readonly parts: readonly Expression[] }
  | { readonly kind: 'minus'; readonly from: Expression; readonly less: Expression }
  | ({ readonly kind: 'count' } & Selection)
  | ({ readonly kind: 'sum'; readonly of: Reference } & Selection)
  | {
      readonly kind: 'if';
      readonly condition: RuleNode;
      readonly then: Expression;
      readonly else: Expression;
    };

/** The operators that order two values. */
export type OrderOperator = 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte';
/** The operators that look a value up in a list. */
export type ListOperator = 'in' | 'notIn';
/** The operators of sets. */
export type SetOperator = 'contains' | 'containsAny' | 'containsAll';
export type Operator = OrderOperator | 'between' | ListOperator | SetOperator;

/** What a comparison holds its left side against. */
export type Test =
  | { readonly form: 'order'; readonly operator: OrderOperator; readonly value: Expression }
  | { readonly form: 'between'; readonly low: Expression; readonly high: Expression }
  | { readonly form: 'list'; readonly operator: ListOperator; readonly values: readonly Scalar[] }
  | { readonly form: 'set'; readonly operator: SetOperator; readonly codes: readonly string[] };

/** What a rule node carries beside its form; none of it changes an outcome. */
export interface NodeDetails {
  /** Where the node stands; its JSON Pointer also identifies it in explanations. */
  readonly place: Place;
  readonly id: string | undefined;
  readonly label: LocalizedText | undefined;
  readonly source: string | undefined;
  readonly waivable: boolean;
}

export interface AllNode {
  readonly details: NodeDetails;
  readonly kind: 'all';
  readonly of: readonly RuleNode[];
}
export interface AnyNode {
  readonly details: NodeDetails;
  readonly kind: 'any';
  readonly of: readonly RuleNode[];
}
export interface NotNode {
  readonly details: NodeDetails;
  readonly kind: 'not';
  readonly of: readonly [RuleNode];
}
export interface AtLeastNode {
  readonly details: NodeDetails;
  readonly kind: 'atLeast';
  readonly count: number;
  readonly of: readonly RuleNode[];
}
export interface ComparisonNode {
  readonly details: NodeDetails;
  readonly kind: 'comparison';
  readonly left: Expression;
  /** The type that the left side has; an expression's is `decimal`. */
  readonly type: FieldType;
  readonly test: Test;
}
export interface SomeNode extends Selection {
  readonly details: NodeDetails;
  readonly kind: 'some';
  readonly count: number;
}

/** A node of a rule that has been checked. */
export type RuleNode = AllNode | AnyNode | NotNode | AtLeastNode | ComparisonNode | SomeNode;

/** A rule that has been checked against a dictionary. */
export interface Rule {
  readonly dictionary: Dictionary;
  readonly root: RuleNode;
}

/** A numeric expression that has been checked against a dictionary. */
export interface NumericExpression {
  readonly dictionary: Dictionary;
  readonly root: Expression;
}
