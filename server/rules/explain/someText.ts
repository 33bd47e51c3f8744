import { tally } from '../evaluate/decide.js';
import type { Trial } from '../evaluate/decide.js';
import { missingOfRule } from '../evaluate/missing.js';
import { findField } from '../dictionary.js';
import { Exact } from '../exact.js';
import type { LocalizedText } from '../localizedText.js';
import type { SomeNode } from '../syntax.js';
import { writeNumber } from './figure.js';
import type { Findings } from './found.js';
import { measureOfField } from './measure.js';
import { listed, text } from './phrase.js';

/** A number of members with the collection's classifier: 2 件 · 2 items. */
const members = (count: number, { collection }: SomeNode): LocalizedText =>
  writeNumber(Exact.fromNumber(count) ?? Exact.zero, measureOfField(collection.field));

/** How many members are wanted: 不少于 1 件 · at least 1 item. */
export function someWanted(node: SomeNode): LocalizedText {
  const { zh, en } = members(node.count, node);
  return text(`不少于 ${zh}`, `at least ${en}`);
}

/** How many members are required or, under a `not`, ruled out: one and more means that there may be none. */
export function someRequirement(node: SomeNode, negated: boolean): LocalizedText {
  const wanted = someWanted(node);
  if (!negated) return text(`要求${wanted.zh}`, `${wanted.en} required`);
  if (node.count === 1) return text('不得有', 'none allowed');
  const { zh, en } = members(node.count, node);
  return text(`不得达到 ${zh}`, `fewer than ${en} allowed`);
}

/** The members of a collection told apart: those that meet the condition, and what is to be said of the others. */
export interface MembersFound {
  readonly sure: LocalizedText;
  readonly others: readonly LocalizedText[];
}

/** How many members meet the condition, how many are undecided and what those lack, and how many do not meet it. */
export function someFound(node: SomeNode, trials: readonly Trial[], findings: Findings): MembersFound {
  const outcomes = trials.map(({ outcome }) => outcome);
  const [open, out] = [tally(outcomes, 'unknown'), tally(outcomes, 'false')];
  const others: LocalizedText[] = [];
  if (open > 0) others.push(openText(members(open, node), node, trials, findings));
  if (out > 0) others.push(outText(members(out, node)));
  return { sure: members(tally(outcomes, 'true'), node), others };
}

const outText = ({ zh, en }: LocalizedText): LocalizedText => text(`${zh}不满足`, `${en} not meeting it`);

function openText(
  count: LocalizedText,
  { where }: SomeNode,
  trials: readonly Trial[],
  { run, dictionary }: Findings,
): LocalizedText {
  const paths = trials.flatMap(({ outcome, scope }) =>
    outcome === 'unknown' && where ? missingOfRule(where, scope, run) : [],
  );
  const fields = [...new Set(paths)].map((path) => findField(dictionary, path));
  const labels = listed(
    fields.flatMap((field) => (field ? [field.label] : [])),
    'and',
  );
  return text(`另 ${count.zh}缺${labels.zh}`, `${count.en} more lacking ${labels.en}`);
}

/** How many members more it takes, at the least. */
export function someGap(node: SomeNode, trials: readonly Trial[]): LocalizedText {
  const outcomes = trials.map(({ outcome }) => outcome);
  const open = tally(outcomes, 'unknown');
  const { zh, en } = members(node.count - tally(outcomes, 'true') - open, node);
  return open > 0 ? text(`至少还差 ${zh}`, `at least ${en} short`) : text(`还差 ${zh}`, `${en} short`);
}
