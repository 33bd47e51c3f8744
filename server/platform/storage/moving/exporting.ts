import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import { dataCollections, STATE_COLLECTION } from '../migrations/state.js';
import type { Storage } from '../storage.js';
import { EXPORT_VERSION, writtenLine, type Line, type MovedIndex } from './lines.js';

/** Documents read at once. */
const PAGE = 500;

/**
 * Everything a storage holds as lines of text, read page by page in the order of `_id`. On MongoDB it is as of one
 * moment only while nobody writes.
 */
export async function* exportedLines(storage: Storage): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let documents = 0;
  for await (const line of contentLines(storage)) {
    const text = writtenLine(line);
    hash.update(text);
    if ('document' in line) documents += 1;
    yield text;
  }
  yield writtenLine({ end: { documents, sha256: hash.digest('hex') } });
}

async function* contentLines(storage: Storage): AsyncGenerator<Line> {
  yield { form: 'storage-export', version: EXPORT_VERSION };
  const names = await dataCollections(storage);
  for (const name of [...names.toSorted(), STATE_COLLECTION]) {
    const collection = storage.connection.collection(name);
    yield { collection: name };
    for await (const document of documentsOf(collection)) yield { document };
    yield { indexes: await indexesOf(collection, names) };
  }
}

async function* documentsOf(collection: mongo.Collection): AsyncGenerator<mongo.BSON.Document> {
  const page = { sort: { _id: 1 }, limit: PAGE } as const;
  let documents = await collection.find({}, page).toArray();
  for (let last = documents.at(-1); last !== undefined; last = documents.at(-1)) {
    yield* documents;
    const after = { _id: { $gt: last._id } };
    documents = documents.length < PAGE ? [] : await collection.find(after, page).toArray();
  }
}

const indexesOf = async (collection: mongo.Collection, names: readonly string[]): Promise<MovedIndex[]> => {
  if (!names.includes(collection.collectionName)) return [];
  const listed = (await collection.listIndexes().toArray()) as MovedIndex[];
  return listed
    .filter(({ name }) => name !== '_id_')
    .map(({ key, name, unique, partialFilterExpression }) => ({
      key,
      name,
      ...(unique && { unique }),
      ...(partialFilterExpression && { partialFilterExpression }),
    }));
};
