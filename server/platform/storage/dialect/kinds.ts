import type { Path } from './path.js';
import type { Kind } from './value.js';

/** What a path of a collection was found to hold, and what lies below it. */
export class KindNode {
  /** Undefined as long as nothing but null was seen here. */
  kind: Kind | undefined;
  /** Fields of the objects here. */
  readonly fields = new Map<string, KindNode>();
  #element: KindNode | undefined;

  /** The node of a field, made where it is new. */
  field(name: string): KindNode {
    const known = this.fields.get(name);
    if (known) return known;
    const made = new KindNode();
    this.fields.set(name, made);
    return made;
  }

  /** The node of the elements of the arrays here, made where it is new. */
  element(): KindNode {
    this.#element ??= new KindNode();
    return this.#element;
  }

  /** The elements' node if there is one. */
  get knownElement(): KindNode | undefined {
    return this.#element;
  }
}

const ELEMENTS = '[]';

/** The text under which a path's kind is stored, such as `patents[].grantedOn`. */
export const fieldText = (parent: string, name: string): string =>
  parent === '' ? name : `${parent}.${name}`;
export const elementText = (parent: string): string => parent + ELEMENTS;

/** Finds, or makes, the node of a stored path text. */
export const nodeAt = (root: KindNode, text: string): KindNode => {
  let node = root;
  for (const step of text.split('.')) {
    const name = step.replaceAll(ELEMENTS, '');
    node = node.field(name);
    for (let depth = (step.length - name.length) / ELEMENTS.length; depth > 0; depth -= 1)
      node = node.element();
  }
  return node;
};

/** Where a path of a filter, sort or index leads, given what was learnt of its collection. */
export type Location =
  /** No array on the way nor at the end; `kind` is undefined where nothing but null was ever seen. */
  | { readonly form: 'value'; readonly path: Path; readonly kind: Kind | undefined }
  /** The path ends in an array; `element` tells what its elements hold. */
  | { readonly form: 'elements'; readonly array: Path; readonly element: KindNode }
  /** The path leads through an array: `rest` lies inside each element that is an object. */
  | {
      readonly form: 'fields';
      readonly array: Path;
      /** False where the elements are no objects, so that the path is missing in each. */
      readonly ofObjects: boolean;
      readonly rest: Path;
      readonly kind: Kind | undefined;
    }
  /** The path leads through a second array, or names a position. */
  | { readonly form: 'outside'; readonly why: 'secondArray' | 'position' };

const NOWHERE = new KindNode();

const locateBelow = (element: KindNode, array: Path, rest: Path): Location => {
  let node = element;
  if (/^\d+$/.test(rest[0] ?? '')) return { form: 'outside', why: 'position' };
  for (const name of rest) {
    if (node.kind === 'array') return { form: 'outside', why: 'secondArray' };
    node = node.fields.get(name) ?? NOWHERE;
  }
  if (node.kind === 'array') return { form: 'outside', why: 'secondArray' };
  return { form: 'fields', array, ofObjects: element.kind === 'object', rest, kind: node.kind };
};

/** Tells where a path leads. */
export const locate = (root: KindNode, path: Path): Location => {
  let node = root;
  for (const [at, name] of path.entries()) {
    if (node.kind === 'array') return locateBelow(node.element(), path.slice(0, at), path.slice(at));
    node = node.fields.get(name) ?? NOWHERE;
  }
  return node.kind === 'array'
    ? { form: 'elements', array: path, element: node.element() }
    : { form: 'value', path, kind: node.kind };
};
