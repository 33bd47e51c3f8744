import type { Truth } from './truth.js';

/** A collection as a profile has it: undefined is unknown, an empty one is known to be empty. */
export type Members<Member> = readonly Member[] | undefined;

/** Whether a member is counted, told from what is known of it. */
export type Condition<Member> = (member: Member) => Truth;

/** A number of a member; undefined while it is not known. */
export type Measure<Member> = (member: Member) => number | undefined;

/** Whether some member fulfils the condition; a member known in part may leave it unknown. */
export function someMember<Member>(members: Members<Member>, condition: Condition<Member>): Truth {
  const truths = members?.map(condition);
  if (truths?.includes(true) === true) return true;
  return truths === undefined || truths.includes(undefined) ? undefined : false;
}

/** How many members fulfil the condition; unknown as soon as one of them is undecided. */
export function countMembers<Member>(
  members: Members<Member>,
  condition: Condition<Member>,
): number | undefined {
  const truths = members?.map(condition);
  return truths?.includes(undefined) === false ? truths.filter((truth) => truth === true).length : undefined;
}

/**
 * Sum of a measure over the members that fulfil the condition, 0 for none. An undecided member leaves it
 * unknown unless its measure is 0, and so does a counted one whose measure is not known.
 */
export function sumMembers<Member>(
  members: Members<Member>,
  condition: Condition<Member>,
  measure: Measure<Member>,
): number | undefined {
  let sum: number | undefined = members === undefined ? undefined : 0;
  for (const member of members ?? []) {
    const [truth, amount] = [condition(member), measure(member)];
    if (truth === false || amount === 0) continue;
    sum = sum === undefined || truth === undefined || amount === undefined ? undefined : sum + amount;
  }
  return sum;
}

/**
 * The largest measure among the members that fulfil the condition, 0 for none. An undecided member, or a
 * counted one whose measure is not known, leaves it unknown unless it is known not to exceed the rest.
 */
export function largestOfMembers<Member>(
  members: Members<Member>,
  condition: Condition<Member>,
  measure: Measure<Member>,
): number | undefined {
  const counted = measuresOf(members, condition, measure);
  if (counted === undefined) return undefined;
  const largest = Math.max(0, ...counted.sure);
  return counted.possible.every((amount) => amount <= largest) ? largest : undefined;
}

/**
 * The smallest measure among the members that fulfil the condition, under the same law; unknown when there
 * is none, because no number would be true.
 */
export function smallestOfMembers<Member>(
  members: Members<Member>,
  condition: Condition<Member>,
  measure: Measure<Member>,
): number | undefined {
  const counted = measuresOf(members, condition, measure);
  if (counted === undefined || counted.sure.length === 0) return undefined;
  const smallest = Math.min(...counted.sure);
  return counted.possible.every((amount) => amount >= smallest) ? smallest : undefined;
}

/**
 * Measures of the members surely and possibly counted; undefined when a member that may count has a measure
 * that is not known, as it could be any number.
 */
function measuresOf<Member>(
  members: Members<Member>,
  condition: Condition<Member>,
  measure: Measure<Member>,
) {
  const sure: number[] = [];
  const possible: number[] = [];
  for (const member of members ?? []) {
    const truth = condition(member);
    if (truth === false) continue;
    const amount = measure(member);
    if (amount === undefined) return undefined;
    (truth === true ? sure : possible).push(amount);
  }
  return members === undefined ? undefined : { sure, possible };
}
