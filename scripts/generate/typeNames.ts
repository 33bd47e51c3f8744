/** Names of the types generated for collections and enums. */

/** `taxGrade` → `TaxGrade`. */
export function pascalCase(code: string): string {
  return code.charAt(0).toUpperCase() + code.slice(1);
}

const singularEndings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(ss|x|ch|sh)es$/, '$1'],
  [/([^s])s$/, '$1'],
];

/** `patents` → `Patent`, `equities` → `Equity`: the name of one member of a collection. */
export function memberName(collection: string): string {
  const ending = singularEndings.find(([pattern]) => pattern.test(collection));
  return pascalCase(ending ? collection.replace(...ending) : collection);
}
