import { setTimeout as wait } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { tell, type Change, type ChangeListener, type StopListening } from '../changes.js';

/** The events of a change stream that speak of one document; any other means that anything may have changed. */
const KINDS: Readonly<Record<string, 'inserted' | 'changed' | 'removed'>> = {
  insert: 'inserted',
  update: 'changed',
  replace: 'changed',
  delete: 'removed',
};

/** Before a broken stream is opened again, in milliseconds. */
const REOPEN_MS = 1000;

/** The change that an event of a stream speaks of, such as `{operationType: 'insert', documentKey: {_id}}`. */
export const changeOf = (event: {
  readonly operationType: string;
  readonly documentKey?: { readonly _id?: unknown };
}): Change => {
  const kind = Object.hasOwn(KINDS, event.operationType) ? KINDS[event.operationType] : undefined;
  return kind ? { kind, id: event.documentKey?._id } : { kind: 'anything' };
};

type Stream = mongo.ChangeStream<mongo.BSON.Document, mongo.ChangeStreamDocument>;

/** Opens a stream at the server: only after its first exchange does it hold a place in the order of changes. */
const opened = async (collection: mongo.Collection, listener: ChangeListener): Promise<Stream> => {
  const stream = collection.watch();
  try {
    const first = await stream.tryNext();
    if (first) tell(listener, changeOf(first));
    return stream;
  } catch (failure) {
    await stream.close();
    throw failure;
  }
};

/**
 * Tells a listener of the committed changes of a collection of a MongoDB server by a change stream. The driver
 * resumes a stream that lost its connection; where it can't, the listener hears `anything`, and a new stream is opened.
 */
export const listenToStream = async (
  collection: mongo.Collection,
  listener: ChangeListener,
): Promise<StopListening> => {
  let stream = await opened(collection, listener);
  const stopping = new AbortController();

  const follow = async (): Promise<void> => {
    for await (const event of stream) tell(listener, changeOf(event));
  };
  const reopen = async (): Promise<void> => {
    await stream.close();
    await wait(REOPEN_MS, undefined, { signal: stopping.signal });
    stream = await opened(collection, listener);
    tell(listener, { kind: 'anything' });
  };
  const untilStopped = async (): Promise<void> => {
    while (!stopping.signal.aborted)
      await follow()
        .then(reopen, reopen)
        .catch(() => undefined);
    await stream.close();
  };

  const running = untilStopped();
  return async () => {
    stopping.abort();
    await stream.close();
    await running;
  };
};
