import type { Outcome } from '../evaluate/outcome.js';
import { tally } from '../evaluate/decide.js';
import type { LocalizedText } from '../localizedText.js';
import type { AllNode, AnyNode, AtLeastNode, NotNode } from '../syntax.js';
import { text } from './phrase.js';

/** What a group wants of its conditions. */
export function groupWanted(node: AllNode | AnyNode | AtLeastNode | NotNode): LocalizedText {
  const total = node.of.length;
  switch (node.kind) {
    case 'all':
      return text(`须全部满足（${total} 项）`, `all ${total} required`);
    case 'any':
      return text(`满足其一即可（${total} 项）`, `any one of ${total} required`);
    case 'atLeast':
      return text(`${total} 项中至少 ${node.count} 项`, `at least ${node.count} of ${total} required`);
    case 'not':
      return text('不得有下列情形', 'the following must not hold');
  }
}

const TALLIES: readonly [Outcome, LocalizedText][] = [
  ['true', text('已满足', 'met')],
  ['unknown', text('待补充', 'undecided')],
  ['false', text('不满足', 'not met')],
];

/** Adds how many conditions are met, undecided and not met: 4 项中至少 2 项：已满足 1，待补充 2，不满足 1. */
export function withTally(head: LocalizedText, outcomes: readonly Outcome[]): LocalizedText {
  const counts = TALLIES.flatMap(([outcome, words]) => {
    const count = tally(outcomes, outcome);
    return count === 0 ? [] : [text(`${words.zh} ${count}`, `${count} ${words.en}`)];
  });
  if (counts.length === 0) return head;
  return text(
    `${head.zh}：${counts.map(({ zh }) => zh).join('，')}`,
    `${head.en}: ${counts.map(({ en }) => en).join(', ')}`,
  );
}

/** The same with a capital letter, as a sentence begins. */
export const asSentence = ({ zh, en }: LocalizedText): LocalizedText =>
  text(zh, en.charAt(0).toUpperCase() + en.slice(1));
