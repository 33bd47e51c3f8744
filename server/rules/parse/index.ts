import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import type { Dictionary } from '../dictionary.js';
import type { Result } from '../fault.js';
import { refuse } from '../fault.js';
import { Place } from '../place.js';
import type { Frame } from '../scope.js';
import { profileFrame } from '../scope.js';
import type { NumericExpression, Rule } from '../syntax.js';
import { readNumeric } from './expressionReader.js';
import type { Reading } from './reading.js';
import { startReading } from './ruleReader.js';
import { refuseTooLarge } from './size.js';

type ReadRoot<T> = (reading: Reading, place: Place, frame: Frame) => T | undefined;

/** Measures, then reads; the size comes first so that what follows recurs 64 levels at most. */
function read<T>(
  dictionary: Dictionary,
  json: unknown,
  { path, asOf }: { readonly path: string; readonly asOf: CalendarDate | undefined },
  readRoot: ReadRoot<T>,
): Result<{ readonly dictionary: Dictionary; readonly root: T }> {
  const tooLarge = refuseTooLarge(json);
  if (tooLarge) return refuse('RULE_TOO_LARGE', path, tooLarge);
  const reading = startReading(asOf === undefined ? undefined : dayOf(asOf));
  const root = readRoot(reading, Place.root(path), profileFrame(dictionary.fields));
  const fault = reading.faults.get();
  if (fault) return { ok: false, fault };
  if (root === undefined) throw new Error('a rule was neither read nor refused');
  return { ok: true, value: { dictionary, root } };
}

/**
 * Reads a rule and checks it against the dictionary.
 * @param path the JSON Pointer of the rule itself, which faults and node ids begin with
 * @param asOf where given, relative dates that leave the calendar from it are refused (`INVALID_LITERAL`)
 * @returns the rule, or its first fault in document order: `RULE_TOO_LARGE`, `INVALID_RULE`, `UNKNOWN_FIELD`,
 *   `INVALID_OPERATOR`, `TYPE_MISMATCH` or `INVALID_LITERAL`
 */
export const parseRule = (
  dictionary: Dictionary,
  rule: unknown,
  path = '/rule',
  asOf?: CalendarDate,
): Result<Rule> =>
  read(dictionary, rule, { path, asOf }, (reading, place, frame) => reading.readRule(rule, place, frame));

/**
 * Reads a numeric expression over the profile, such as a product's limit in yuan.
 * @param path the JSON Pointer of the expression itself
 * @param asOf as for a rule
 * @returns the expression, or its first fault as for a rule
 */
export const parseExpression = (
  dictionary: Dictionary,
  expression: unknown,
  path = '/expression',
  asOf?: CalendarDate,
): Result<NumericExpression> =>
  read(dictionary, expression, { path, asOf }, (reading, place, frame) =>
    readNumeric(reading, expression, place, frame),
  );
