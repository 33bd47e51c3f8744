/**
 * A second, naive evaluator that shares nothing with the engine: it reads the JSON of rule and profile as it goes, takes
 * numbers as integers of millionths of millionths, and follows all members together when it asks for missing facts.
 */
import type { FieldDefinition } from '../../../server/rules/index.js';
import type { Json, JsonObject } from './json.js';
import { isObject, listOf } from './json.js';

type Truth = boolean | undefined;

/** A member (or the profile), its fields, and what its collection stands in. */
interface Frame {
  readonly fields: readonly FieldDefinition[];
  readonly data: JsonObject;
  readonly path: string;
  readonly owner: Frame | undefined;
}
/** The frames in sight, the innermost first. */
type Sight = readonly Frame[];

const textOf = (json: Json | undefined): string => String(json);
const definitionIn = (fields: readonly FieldDefinition[], code: string): FieldDefinition | undefined =>
  fields.find((field) => field.code === code);

function lookUp(code: string, sight: Sight): { frame: Frame; field: FieldDefinition } {
  for (const frame of sight) {
    const field = definitionIn(frame.fields, code);
    if (field) return { frame, field };
  }
  throw new Error(`no field ${code}`);
}

const read = (code: string, sight: Sight): Json | undefined =>
  lookUp(code, sight).frame.data[code] ?? undefined;

function membersOf(code: string, sight: Sight): readonly Sight[] | undefined {
  const { frame, field } = lookUp(code, sight);
  const list = frame.data[code] ?? undefined;
  if (list === undefined) return undefined;
  const path = `${frame.path}${code}.`;
  return listOf(list).map((data) => [
    { fields: field.members ?? [], data: isObject(data) ? data : {}, path, owner: frame },
    ...sight,
  ]);
}

const SCALE = 12;

/** A decimal as an integer of 10^-12; the generated numbers have few decimals. */
function scaled(json: Json): bigint {
  const [whole = '', fraction = ''] = textOf(json).replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return textOf(json).startsWith('-') ? -size : size;
}

function numberOf(e: Json, sight: Sight): bigint | undefined {
  if (!isObject(e)) return scaled(e);
  const all = (parts: readonly Json[]): readonly bigint[] | undefined => {
    const values = parts.map((part) => numberOf(part, sight));
    return values.some((value) => value === undefined)
      ? undefined
      : values.filter((value) => value !== undefined);
  };
  if ('field' in e) {
    const fact = read(textOf(e['field']), sight);
    return fact === undefined ? undefined : scaled(fact);
  }
  if ('times' in e) {
    const [factor = 0, of = 0] = listOf(e['times']);
    const value = numberOf(of, sight);
    return value === undefined ? undefined : (value * scaled(factor)) / 10n ** BigInt(SCALE);
  }
  if ('plus' in e) return all(listOf(e['plus']))?.reduce((sum, value) => sum + value, 0n);
  if ('minus' in e) {
    const values = all(listOf(e['minus']));
    return values && (values[0] ?? 0n) - (values[1] ?? 0n);
  }
  if ('min' in e) return all(listOf(e['min']))?.reduce((least, value) => (value < least ? value : least));
  if ('max' in e) return all(listOf(e['max']))?.reduce((most, value) => (value > most ? value : most));
  if ('if' in e) {
    const holds = truth(e['if'] ?? {}, sight);
    return holds === undefined ? undefined : numberOf((holds ? e['then'] : e['else']) ?? 0, sight);
  }
  const members = membersOf(textOf(e['count'] ?? e['sum']), sight);
  const outcomes = members?.map((member) => (e['where'] === undefined ? true : truth(e['where'], member)));
  if (!members || !outcomes || outcomes.includes(undefined)) return undefined;
  const inside = members.filter((_member, index) => outcomes[index]);
  if ('count' in e) return scaled(inside.length);
  const amounts = inside.map((member) => member[0]?.data[textOf(e['of'])] ?? undefined);
  if (amounts.includes(undefined)) return undefined;
  return amounts.reduce<bigint>((sum, amount) => sum + scaled(amount ?? 0), 0n);
}

const NUMERIC = ['money', 'integer', 'decimal', 'ratio'];

/** What a value of the type gives, comparable with `<` and `===`. */
function valueOf(v: Json, type: string, sight: Sight): bigint | string | boolean | undefined {
  if (NUMERIC.includes(type)) return numberOf(v, sight);
  const fact = isObject(v) ? read(textOf(v['field']), sight) : v;
  if (fact === undefined) return undefined;
  return typeof fact === 'boolean' ? fact : textOf(fact).normalize('NFC');
}

function compare(op: string, left: bigint | string | boolean, right: bigint | string | boolean): boolean {
  const tests: Record<string, boolean> = {
    eq: left === right,
    ne: left !== right,
    gt: left > right,
    gte: left >= right,
    lt: left < right,
    lte: left <= right,
  };
  return tests[op] === true;
}

function comparison(rule: JsonObject, sight: Sight): Truth {
  const op = textOf(rule['op']);
  const value = rule['value'] ?? null;
  const type = 'field' in rule ? lookUp(textOf(rule['field']), sight).field.type : 'decimal';
  if (type === 'set') {
    const held = read(textOf(rule['field']), sight);
    if (held === undefined) return undefined;
    const hit = (code: Json): boolean => listOf(held).includes(code);
    if (op === 'contains') return hit(value);
    return op === 'containsAny' ? listOf(value).some(hit) : listOf(value).every(hit);
  }
  const left = valueOf(
    'field' in rule ? { field: rule['field'] ?? '' } : (rule['expression'] ?? 0),
    type,
    sight,
  );
  if (op === 'in' || op === 'notIn') {
    if (left === undefined) return undefined;
    const found = listOf(value).some((item) => valueOf(item, type, sight) === left);
    return found === (op === 'in');
  }
  const ends = op === 'between' ? listOf(value) : [value];
  const values = ends.map((end) => valueOf(end, type, sight));
  if (left === undefined || values.includes(undefined)) return undefined;
  const [low = 0n, high = 0n] = values.filter((end) => end !== undefined);
  return op === 'between' ? left >= low && left <= high : compare(op, left, low);
}

function truth(rule: Json, sight: Sight): Truth {
  if (!isObject(rule)) throw new Error('no rule');
  if ('not' in rule) {
    const inner = truth(rule['not'] ?? {}, sight);
    return inner === undefined ? undefined : !inner;
  }
  if ('field' in rule || 'expression' in rule) return comparison(rule, sight);
  let outcomes: readonly Truth[];
  let wanted: number;
  if ('some' in rule) {
    const members = membersOf(textOf(rule['some']), sight);
    if (!members) return undefined;
    outcomes = members.map((member) => (rule['where'] === undefined ? true : truth(rule['where'], member)));
    wanted = Number(rule['count'] ?? 1);
  } else {
    const group = rule['atLeast'];
    const of = listOf(isObject(group) ? group['of'] : (rule['all'] ?? rule['any']));
    outcomes = of.map((child) => truth(child, sight));
    wanted = isObject(group) ? Number(group['count']) : 'all' in rule ? of.length : 1;
  }
  const sure = outcomes.filter((outcome) => outcome === true).length;
  const possible = outcomes.filter((outcome) => outcome !== false).length;
  return sure >= wanted ? true : possible < wanted ? false : undefined;
}

/** Adds what to ask for a field that is unknown in these sights. */
function ask(code: string, sights: readonly Sight[], paths: Set<string>): void {
  const lacking = sights
    .map((sight) => lookUp(code, sight))
    .filter(({ frame }) => (frame.data[code] ?? null) === null);
  for (const { field } of lacking.slice(0, 1)) {
    askField(
      field,
      lacking.map(({ frame }) => frame),
      paths,
    );
  }
}

function outwards(frame: Frame): Sight {
  return frame.owner ? [frame, ...outwards(frame.owner)] : [frame];
}

function askField(field: FieldDefinition, frames: readonly Frame[], paths: Set<string>): void {
  const isOpen = (code: string, frame: Frame): boolean => read(code, outwards(frame)) === undefined;
  const inputs = field.derivedFrom ?? [];
  const itself = frames.filter((frame) => !inputs.some((code) => isOpen(code, frame)));
  for (const frame of itself) paths.add(frame.path + field.code);
  for (const code of inputs) {
    ask(code, frames.filter((frame) => isOpen(code, frame)).map(outwards), paths);
  }
}

function askExpression(e: Json | undefined, sights: readonly Sight[], paths: Set<string>): void {
  if (!isObject(e) || 'asOf' in e) return;
  if ('field' in e) return ask(textOf(e['field']), sights, paths);
  if ('times' in e) return askExpression(listOf(e['times'])[1], sights, paths);
  if ('if' in e) {
    askRule(e['if'] ?? {}, sights, paths);
    const branch = (holds: boolean): readonly Sight[] =>
      sights.filter((sight) => truth(e['if'] ?? {}, sight) === holds);
    askExpression(e['then'], branch(true), paths);
    askExpression(e['else'], branch(false), paths);
    return;
  }
  for (const part of listOf(e['plus'] ?? e['minus'] ?? e['min'] ?? e['max']))
    askExpression(part, sights, paths);
  const collection = e['count'] ?? e['sum'];
  if (collection === undefined) return;
  ask(textOf(collection), sights, paths);
  const members = sights.flatMap((sight) => membersOf(textOf(collection), sight) ?? []);
  if ('of' in e) {
    const sure = members.filter((member) => e['where'] === undefined || truth(e['where'], member) === true);
    ask(textOf(e['of']), sure, paths);
  }
  if (e['where'] !== undefined) askRule(e['where'], members, paths);
}

function askRule(rule: Json, sights: readonly Sight[], paths: Set<string>): void {
  const open = sights.filter((sight) => truth(rule, sight) === undefined);
  if (open.length === 0 || !isObject(rule)) return;
  const group = rule['atLeast'];
  for (const child of listOf(rule['all'] ?? rule['any'] ?? (isObject(group) ? group['of'] : undefined))) {
    askRule(child, open, paths);
  }
  if ('not' in rule) askRule(rule['not'] ?? {}, open, paths);
  if ('some' in rule) {
    ask(textOf(rule['some']), open, paths);
    const members = open.flatMap((sight) => membersOf(textOf(rule['some']), sight) ?? []);
    if (rule['where'] !== undefined) askRule(rule['where'], members, paths);
  }
  if ('field' in rule) ask(textOf(rule['field']), open, paths);
  if ('expression' in rule) askExpression(rule['expression'], open, paths);
  for (const value of rule['op'] === 'between' ? listOf(rule['value']) : [rule['value']]) {
    askExpression(value, open, paths);
  }
}

/** What the rule comes to by this reading of it. */
export function evaluateNaively(
  fields: readonly FieldDefinition[],
  rule: Json,
  profile: JsonObject,
): { outcome: string; missing: readonly string[] } {
  const sight: Sight = [{ fields, data: profile, path: '', owner: undefined }];
  const holds = truth(rule, sight);
  const paths = new Set<string>();
  askRule(rule, [sight], paths);
  return { outcome: holds === undefined ? 'unknown' : String(holds), missing: [...paths] };
}
