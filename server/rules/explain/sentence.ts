import { decide, sidesOf, tryMembers } from '../evaluate/decide.js';
import type { Outcome } from '../evaluate/outcome.js';
import type { LocalizedText } from '../localizedText.js';
import type { ComparisonNode, RuleNode, SomeNode } from '../syntax.js';
import { childrenOf } from './describe.js';
import type { Findings } from './found.js';
import { foundText, notKnown, workedOut } from './found.js';
import { gapText } from './gap.js';
import { asSentence, groupWanted, withTally } from './groupText.js';
import { measureOfComparison } from './measure.js';
import type { ExplainedNode } from './node.js';
import { chinese, joined, text } from './phrase.js';
import type { Wanted } from './relation.js';
import { someFound, someGap, someRequirement, someWanted } from './someText.js';
import { expressionText, selectionText, wantedOf } from './wording.js';

/** What is said of a node on the facts of one enterprise. */
export type Wording = Pick<ExplainedNode, 'sentence' | 'found' | 'wanted' | 'gap'>;

/** Says a node with the facts found: {事实} {现值}，要求{关系}{要求值}. */
export function wordingOf(node: RuleNode, outcome: Outcome, findings: Findings): Wording {
  const fails = outcome === 'false' && !findings.negated;
  if (node.kind === 'comparison') return comparisonWording(node, fails, findings);
  if (node.kind === 'some') return someWording(node, fails, findings);
  const outcomes = childrenOf(node).map((child) => decide(child, findings.scope, findings.run));
  const wanted = groupWanted(node);
  const sentence = asSentence(node.kind === 'not' ? wanted : withTally(wanted, outcomes));
  return { sentence, found: null, wanted, gap: null };
}

function comparisonWording(node: ComparisonNode, fails: boolean, findings: Findings): Wording {
  const measure = measureOfComparison(node);
  const sides = sidesOf(node, findings.scope, findings.run);
  const wanted = wantedOf(node, (expression) => workedOut(expression, measure, findings, sides.left));
  const found = foundText(node, sides, findings);
  const subject = expressionText(node.left, measure);
  const answers = typeof sides.left === 'boolean';
  return {
    sentence: sentenceOf(withFound(subject, found, answers), wanted, findings.negated),
    found,
    wanted: wanted.wanted,
    gap: fails ? gapText(sides, measure) : null,
  };
}

/** What was found of a subject; yes or no answers it as a question. */
const withFound = (subject: LocalizedText, found: LocalizedText, answers: boolean): LocalizedText =>
  asSentence(text(chinese(subject.zh, answers ? '：' : ' ', found.zh), `${subject.en}: ${found.en}`));

/** Under a `not` the condition is what must not be, so it is no requirement. */
function sentenceOf(head: LocalizedText, { wanted, requirement }: Wanted, negated: boolean): LocalizedText {
  return negated
    ? text(`${head.zh}，不得${wanted.zh}`, `${head.en}; ruled out: ${wanted.en}`)
    : text(`${head.zh}，${requirement.zh}`, `${head.en}; ${requirement.en}`);
}

function someWording(node: SomeNode, fails: boolean, findings: Findings): Wording {
  const trials = tryMembers(node, findings.scope, findings.run);
  const wanted = someWanted(node);
  const subject = selectionText(node);
  const requirement = someRequirement(node, findings.negated);
  const say = (head: LocalizedText, found: LocalizedText): LocalizedText =>
    joined([withFound(head, found, false), requirement], text('，', '; '));
  if (!trials) {
    const found = notKnown(findings.negated);
    return { sentence: say(subject, found), found, wanted, gap: null };
  }
  const { sure, others } = someFound(node, trials, findings);
  const counted = say(text(`${subject.zh}有`, subject.en), sure);
  return {
    sentence: joined([counted, ...others], CLAUSE),
    found: joined([sure, ...others], CLAUSE),
    wanted,
    gap: fails ? someGap(node, trials) : null,
  };
}

const CLAUSE = text('；', '; ');
