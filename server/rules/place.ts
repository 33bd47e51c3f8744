/** A JSON object as `JSON.parse` gives it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a parsed JSON value is an object (neither null nor a list). */
export const isJsonObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Whether a parsed JSON value is a list. */
export const isJsonList = (json: unknown): json is readonly unknown[] => Array.isArray(json);

/** A key as one step of a JSON Pointer (RFC 6901). */
export const pointerStep = (key: string): string => '/' + key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where a value stands in a JSON document: a JSON Pointer that also knows the document's order. */
export class Place {
  private constructor(
    private readonly parent: Place | undefined,
    private readonly key: string,
    private readonly index: number,
  ) {}

  /** The place of a whole document, under the pointer by which its caller knows it. */
  static root(pointer: string): Place {
    return new Place(undefined, pointer, 0);
  }

  /** The place of an object's key. */
  keyOf(object: JsonObject, key: string): Place {
    return new Place(this, key, Object.keys(object).indexOf(key));
  }

  /** The place of a list's item, or of an object's key whose place in the object is known. */
  item(index: number, key = String(index)): Place {
    return new Place(this, key, index);
  }

  /** The JSON Pointer (RFC 6901). */
  pointer(): string {
    const steps: string[] = [];
    let place: Place = this;
    for (; place.parent; place = place.parent) {
      steps.push(pointerStep(place.key));
    }
    return place.key + steps.reverse().join('');
  }

  /**
   * Compares two places of one document.
   * @returns negative when this one comes first as the parsed JSON enumerates its keys, an object before what it holds
   */
  compare(other: Place): number {
    const [here, there] = [this.indices(), other.indices()];
    const shared = Math.min(here.length, there.length);
    for (let step = 0; step < shared; step += 1) {
      const difference = (here[step] ?? 0) - (there[step] ?? 0);
      if (difference !== 0) return difference;
    }
    return here.length - there.length;
  }

  private indices(): number[] {
    const indices: number[] = [];
    for (let place: Place = this; place.parent; place = place.parent) indices.push(place.index);
    return indices.reverse();
  }
}
