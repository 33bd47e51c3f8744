import type { Field, Input } from './dictionary.js';
import { DictionaryFault } from './fieldReader.js';
import type { Place } from './place.js';

/** A field whose members and inputs are still being filled in. */
export interface OpenField extends Field {
  readonly members: Map<string, OpenField>;
  readonly inputs: Input[];
}

/** The fields of the profile or of one collection, with the level around them. */
export interface Level {
  readonly fields: Map<string, OpenField>;
  readonly around: Level | undefined;
}

/** A derived field and the codes that it names, still to be resolved. */
export interface Derivation {
  readonly field: OpenField;
  readonly level: Level;
  readonly codes: readonly string[];
  readonly place: Place;
}

/** More inputs than any real formula has; it bounds what one missing fact can be replaced by. */
const MOST_INPUTS = 10_000;

function resolve(code: string, level: Level): { field: OpenField; outward: number } | undefined {
  let outward = 0;
  for (let here: Level | undefined = level; here; here = here.around, outward += 1) {
    const field = here.fields.get(code);
    if (field) return { field, outward };
  }
  return undefined;
}

/** Fills in what each derived field is computed from: a sibling first, then the fields around its collection. */
function resolveInputs({ field, level, codes, place }: Derivation): void {
  codes.forEach((code, index) => {
    const input = resolve(code, level);
    if (!input) {
      throw new DictionaryFault(place.item(index), {
        zh: `字典中没有字段“${code}”，不能由它推算。`,
        en: `There is no field “${code}” to derive from.`,
      });
    }
    field.inputs.push(input);
  });
}

/** Refuses a field that is, through others, derived from itself, and formulas of absurd size. */
function refuseCycles(derivations: readonly Derivation[]): void {
  const sizes = new Map<object, number>();
  let waiting = derivations;
  while (waiting.length > 0) {
    const derived = new Set<object>(waiting.map(({ field }) => field));
    const ready = waiting.filter(({ field }) => field.inputs.every((input) => !derived.has(input.field)));
    const blocked = ready.length > 0 ? undefined : waiting[0];
    if (blocked) {
      throw new DictionaryFault(blocked.place, {
        zh: `字段“${blocked.field.code}”的推算来源成环。请去掉循环。`,
        en: `The field “${blocked.field.code}” is derived from itself. Break the circle.`,
      });
    }
    for (const { field, place } of ready) {
      const size = field.inputs.reduce((sum, input) => sum + (sizes.get(input.field) ?? 1), 1);
      if (size > MOST_INPUTS) {
        throw new DictionaryFault(place, {
          zh: '推算来源过多。请精简。',
          en: 'Too many inputs. Simplify it.',
        });
      }
      sizes.set(field, size);
    }
    const done = new Set<object>(ready.map(({ field }) => field));
    waiting = waiting.filter(({ field }) => !done.has(field));
  }
}

/**
 * Links derived fields to their inputs.
 * @throws DictionaryFault for a code that the dictionary lacks or a circle of derivations
 */
export function linkInputs(derivations: readonly Derivation[]): void {
  derivations.forEach(resolveInputs);
  refuseCycles(derivations);
}
