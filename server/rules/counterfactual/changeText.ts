import type { Field } from '../dictionary.js';
import { Exact } from '../exact.js';
import { writeNumber } from '../explain/figure.js';
import { measureOfField } from '../explain/measure.js';
import { bracketed, chinese, text } from '../explain/phrase.js';
import { asSentence } from '../explain/groupText.js';
import { writeFact } from '../explain/value.js';
import { conditionText } from '../explain/wording.js';
import type { Fact, Member } from '../fact.js';
import type { LocalizedText } from '../localizedText.js';
import type { Scalar } from '../scalar.js';
import type { Move } from './move.js';

const isMembers = (fact: Fact): fact is readonly Member[] => Array.isArray(fact);

/**
 * Says a change, the value to be reached in full, since a rounded one might not do:
 * 上年研发费用从 310 万元增加到 400 万元 · R&D expense last year: from CNY 3.1 million up to CNY 4 million.
 */
export function changeText(field: Field, from: Fact, { to, added }: Move): LocalizedText {
  const label = asSentence(field.label);
  if (added) return addedText(field, added);
  if (isMembers(from) || isMembers(to)) return label;
  const measure = measureOfField(field);
  const [before, after] = [writeFact(from, measure, scalarOf(to)), writeFact(to, measure)];
  const verb = verbOf(from, to);
  return text(
    chinese(`${label.zh}：从`, before.zh, verb.zh, after.zh),
    `${label.en}: from ${before.en} ${verb.en} ${after.en}`,
  );
}

function addedText(field: Field, { count, where }: NonNullable<Move['added']>): LocalizedText {
  const { zh, en } = writeNumber(Exact.fromNumber(count) ?? Exact.zero, measureOfField(field));
  const label = bracketed(asSentence(field.label), where && conditionText(where));
  return text(chinese(`${label.zh}：再增加`, zh), `${label.en}: ${en} more`);
}

const UP = text('增加到', 'up to');
const DOWN = text('减少到', 'down to');
const OTHER = text('变为', 'to');

/** Only what has a size goes up or down. */
function verbOf(from: Fact, to: Fact): LocalizedText {
  if (!(from instanceof Exact) || !(to instanceof Exact)) return OTHER;
  return to.compare(from) > 0 ? UP : DOWN;
}

const scalarOf = (fact: Fact): Scalar | undefined =>
  typeof fact !== 'object' || fact instanceof Exact ? fact : undefined;
