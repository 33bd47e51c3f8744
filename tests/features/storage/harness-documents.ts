import type mongoose from 'mongoose';

/** Any document; `_id` may be of any kind that an id can be. */
export interface Thing {
  _id?: string | number | mongoose.mongo.ObjectId;
  [field: string]: unknown;
}

export type Things = mongoose.mongo.Collection<Thing>;

/** An increase of some fields; the driver's types know which of a document's fields are numbers, ours don't. */
export const increase = (fields: Readonly<Record<string, number>>): mongoose.mongo.UpdateFilter<Thing> =>
  ({ $inc: fields }) as mongoose.mongo.UpdateFilter<Thing>;
