/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !isList(json);

export const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);

/** The items of a list, none for anything else. */
export const listOf = (json: Json | undefined): readonly Json[] => (isList(json) ? json : []);
