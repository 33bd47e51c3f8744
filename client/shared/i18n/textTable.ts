/** English words that depend on the number `{{count}}`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Texts of one part of the pages by key, in both languages; `{{name}}` is filled in. */
export type TextTable = Readonly<Record<string, { readonly zh: string; readonly en: string | Plural }>>;
