import type { Connection, Schema, SchemaType } from 'mongoose';
import { KindNode, nodeAt } from '../dialect/kinds.js';
import { parseIndex } from '../dialect/parse-index.js';
import { uniqueKeysOf, type Shape } from '../dialect/shape.js';
import type { Fields, Kind } from '../dialect/value.js';

/** What a Mongoose type stores; types that are absent, such as Mixed, may hold anything. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['String', 'string'],
  ['Number', 'number'],
  ['Int32', 'number'],
  ['Double', 'number'],
  ['Boolean', 'boolean'],
  ['Date', 'date'],
  ['ObjectId', 'objectId'],
  ['Buffer', 'binary'],
  ['UUID', 'binary'],
  ['Embedded', 'object'],
  ['DocumentArrayElement', 'object'],
  ['Array', 'array'],
]);

/** A key of a map's values, which has no path of its own. */
const MAP_VALUES = '$*';

const declareType = (node: KindNode, type: SchemaType): void => {
  node.kind = KINDS.get(type.instance);
  const element = type.getEmbeddedSchemaType();
  if (node.kind === 'array' && element) declareType(node.element(), element);
  const holder = node.kind === 'array' ? node.element() : node;
  const inner: unknown = 'schema' in type ? type.schema : undefined;
  if (inner) declareFields(holder, inner as Schema);
};

const declareFields = (node: KindNode, schema: Schema): void => {
  schema.eachPath((path, type) => {
    if (!path.includes(MAP_VALUES)) declareType(nodeAt(node, path), type);
  });
};

/** The shape that a schema declares for a collection. */
export const declaredShape = (schema: Schema, collection: string): Shape => {
  const root = new KindNode();
  declareFields(root, schema);
  const indexes = schema.indexes().map(([key, options]) => {
    const { unique, partialFilterExpression } = options as Fields;
    return parseIndex(key, { unique, partialFilterExpression }, collection);
  });
  return { collection, root, uniqueKeys: uniqueKeysOf(indexes) };
};

/** Looks up what the models of a connection declare for a collection; undefined where none does. */
export const declaredShapes = (connection: Connection): ((collection: string) => Shape | undefined) => {
  const known = new Map<string, Shape>();
  return (collection) => {
    const model = Object.values(connection.models).find(
      (candidate) => candidate.collection.collectionName === collection,
    );
    if (!model) return undefined;
    const shape = known.get(collection) ?? declaredShape(model.schema, collection);
    known.set(collection, shape);
    return shape;
  };
};
