import type { Dictionary } from '../dictionary.js';
import type { Fault, Result } from '../fault.js';
import type { LocalizedText } from '../localizedText.js';
import { parseRule } from '../parse/index.js';
import type { JsonObject } from '../place.js';
import { isJsonList, isJsonObject, pointerStep } from '../place.js';
import type { Band, Mark, PassMark, ScoreItem, Scorecard } from './scorecard.js';

/** What ends the reading: the first fault. */
class ScorecardFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message.en);
  }
}

const MOST_LEVELS = 16;

function fail(path: string, zh: string, en: string): never {
  throw new ScorecardFault({ code: 'INVALID_SCORECARD', path, message: { zh, en } });
}

/** One reading: the dictionary, and the ids that were seen. */
interface Reading {
  readonly dictionary: Dictionary;
  readonly ids: Set<string>;
}

/**
 * Reads a scorecard:
 * `{ "id", "label", "source"?, "bands": [{ "when"?: rule, "points": n } or { "when"?, "low", "high" }] }` for a table, `{ "id", "label", "source"?, "take": "sum" | "best", "cap"?, "of": [item, …] }` for a group, and with the
 * whole an optional `"pass": { "op": "gt" | "gte", "value": n, "items"?: [{ "id", "op", "value" }, …] }`, where `items`
 * are the least points of items named by their ids. Points are whole and not negative; the last band of a table has no
 * condition, every other one has.
 * @param path the JSON Pointer of the scorecard itself
 * @returns the scorecard, or its first fault: `INVALID_SCORECARD`, or that of a rule
 */
export function readScorecard(dictionary: Dictionary, json: unknown, path = ''): Result<Scorecard> {
  try {
    if (!isJsonObject(json)) fail(path, '评分卡应为 JSON 对象。', 'A scorecard is a JSON object.');
    const { pass, ...item } = json;
    const ids = new Set<string>();
    const root = readItem(item, path, { dictionary, ids }, 1);
    return {
      ok: true,
      value: { root, pass: pass === undefined ? undefined : readPass(pass, `${path}/pass`, ids) },
    };
  } catch (error) {
    if (!(error instanceof ScorecardFault)) throw error;
    return { ok: false, fault: error.fault };
  }
}

function readPass(json: unknown, path: string, ids: ReadonlySet<string>): PassMark {
  if (!isJsonObject(json)) fail(path, '应为 {"op", "value"}。', '{"op", "value"} is wanted.');
  const { items, ...mark } = json;
  const whole = readMark(mark, path);
  if (items === undefined) return { ...whole, items: [] };
  return {
    ...whole,
    items: listAt(items, `${path}/items`).map((item, index) =>
      readItemMark(item, `${path}/items/${index}`, ids),
    ),
  };
}

function readItemMark(json: unknown, path: string, ids: ReadonlySet<string>): PassMark['items'][number] {
  if (!isJsonObject(json)) fail(path, '应为 {"id", "op", "value"}。', '{"id", "op", "value"} is wanted.');
  const { id, ...mark } = json;
  if (typeof id !== 'string' || !ids.has(id)) {
    fail(`${path}/id`, '应为本评分卡中一项的编号。', 'The id of an item of this scorecard is wanted.');
  }
  return { id, ...readMark(mark, path) };
}

function readMark(json: JsonObject, path: string): Mark {
  const { op } = json;
  if (op !== 'gt' && op !== 'gte') fail(`${path}/op`, '应为 gt 或 gte。', 'gt or gte is wanted.');
  refuseOtherKeys(json, ['op', 'value'], path);
  return { op, value: readPoints(json['value'], `${path}/value`) };
}

function readItem(json: unknown, path: string, reading: Reading, level: number): ScoreItem {
  if (!isJsonObject(json)) fail(path, '应为评分项对象。', 'An item is wanted.');
  if (level > MOST_LEVELS) fail(path, `评分项至多 ${MOST_LEVELS} 层。`, `At most ${MOST_LEVELS} levels.`);
  const details = {
    id: readId(json['id'], `${path}/id`, reading),
    label: readLabel(json['label'], `${path}/label`),
    source: readSource(json['source'], `${path}/source`),
  };
  if (Object.hasOwn(json, 'bands')) {
    refuseOtherKeys(json, ['id', 'label', 'source', 'bands'], path);
    return { ...details, kind: 'table', bands: readBands(json['bands'], `${path}/bands`, reading) };
  }
  refuseOtherKeys(json, ['id', 'label', 'source', 'take', 'cap', 'of'], path);
  const { take, cap, of } = json;
  if (take !== 'sum' && take !== 'best') fail(`${path}/take`, '应为 sum 或 best。', 'sum or best is wanted.');
  const parts = listAt(of, `${path}/of`);
  return {
    ...details,
    kind: 'group',
    take,
    cap: cap === undefined ? undefined : readPoints(cap, `${path}/cap`),
    of: parts.map((part, index) => readItem(part, `${path}/of/${index}`, reading, level + 1)),
  };
}

function readBands(json: unknown, path: string, { dictionary }: Reading): readonly Band[] {
  const list = listAt(json, path);
  return list.map((item, index) => {
    const at = `${path}/${index}`;
    if (!isJsonObject(item))
      fail(at, '应为一档：{"when", "points"}。', 'A band is wanted: {"when", "points"}.');
    const isLast = index === list.length - 1;
    if (Object.hasOwn(item, 'when') === isLast) {
      fail(at, '最后一档不设条件，其余各档都要有。', 'The last band has no condition; every other one has.');
    }
    const when = isLast ? undefined : parseRule(dictionary, item['when'], `${at}/when`);
    if (when && !when.ok) throw new ScorecardFault(when.fault);
    return { when: when?.value, ...readEnds(item, at) };
  });
}

function readEnds(json: JsonObject, path: string): Pick<Band, 'low' | 'high'> {
  if (Object.hasOwn(json, 'points')) {
    refuseOtherKeys(json, ['when', 'points'], path);
    const points = readPoints(json['points'], `${path}/points`);
    return { low: points, high: points };
  }
  refuseOtherKeys(json, ['when', 'low', 'high'], path);
  const [low, high] = [readPoints(json['low'], `${path}/low`), readPoints(json['high'], `${path}/high`)];
  if (low > high)
    fail(
      `${path}/low`,
      '低分高于高分，请对调或改正。',
      'The low end is above the high one. Swap or correct them.',
    );
  return { low, high };
}

function readPoints(json: unknown, path: string): number {
  if (typeof json === 'number' && Number.isSafeInteger(json) && json >= 0) return json;
  return fail(path, '分数应为不小于 0 的整数。', 'Points are a whole number, not negative.');
}

function readId(json: unknown, path: string, { ids }: Reading): string {
  if (typeof json !== 'string' || json === '' || ids.has(json)) {
    fail(path, '编号应为非空文本，不得重复。', 'The id is a text, not empty, none twice.');
  }
  ids.add(json);
  return json;
}

function readLabel(json: unknown, path: string): LocalizedText {
  const [zh, en] = isJsonObject(json) ? [json['zh'], json['en']] : [];
  if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  return fail(
    path,
    '应为 {"zh", "en"} 两种语言的文本。',
    'A text in both languages is wanted: {"zh", "en"}.',
  );
}

function readSource(json: unknown, path: string): string | undefined {
  if (json === undefined || typeof json === 'string') return json;
  return fail(path, '应为文本。', 'A text is wanted.');
}

function listAt(json: unknown, path: string): readonly unknown[] {
  if (isJsonList(json) && json.length > 0) return json;
  return fail(path, '应为非空列表。', 'A list of one item or more is wanted.');
}

function refuseOtherKeys(json: JsonObject, allowed: readonly string[], path: string): void {
  const other = Object.keys(json).find((key) => !allowed.includes(key));
  if (other !== undefined) {
    fail(
      path + pointerStep(other),
      `此处只能有：${allowed.join('、')}。`,
      `Allowed here: ${allowed.join(', ')}.`,
    );
  }
}
