/** TypeScript types of facts: inputs, what is derived from them, the need, and the codes of enums. */
import type { FieldDefinition, FieldType } from '../../schema/dictionary.js';
import { needGroup, type GroupSource } from './dictionarySources.js';
import { SourceError } from './sources.js';
import { memberName, pascalCase } from './typeNames.js';

const scalarTypes: Readonly<Record<Exclude<FieldType, 'enum' | 'set' | 'collection'>, string>> = {
  money: 'Fen',
  integer: 'number',
  decimal: 'number',
  ratio: 'number',
  date: 'CalendarDate',
  boolean: 'boolean',
  text: 'string',
};

const preamble = `
  /** Money: an integer number of fen (0.01 yuan). */
  export type Fen = number;

  /** A calendar date, \`YYYY-MM-DD\`. */
  export type CalendarDate = string;
`;

/** The module's text. A fact that is not known is absent, never null. */
export function factsModule(groups: readonly GroupSource[]): string {
  const inNeed = (wanted: boolean) =>
    groups.filter(({ group }) => (group.code === needGroup) === wanted).flatMap(({ fields }) => fields);
  const profile = inNeed(false);
  const declarations = new Declarations();
  const inputs = profile.filter(isInput);
  const derived = profile.filter((field) => !isInput(field));
  declarations.addInterface('EnterpriseFacts', 'The facts that an enterprise or a source gives.', inputs);
  declarations.addInterface('DerivedFacts', 'What the facts and the as-of date give; never stored.', derived);
  declarations.addDerivedMembers(
    'DerivedMembers',
    'Derived fields of the members, in the members’ order.',
    inputs,
  );
  declarations.addInterface(
    'NeedFacts',
    'What is asked for; joined to the facts for one evaluation.',
    inNeed(true),
  );
  return [preamble, codeUnions(inputs, derived, inNeed(true)), declarations.text()].join('\n');
}

function codeUnions(inputs: Fields, derived: Fields, need: Fields): string {
  const unions = [
    ['InputCode', 'Codes of `EnterpriseFacts`.', inputs],
    ['DerivedCode', 'Codes of `DerivedFacts`.', derived],
    ['NeedCode', 'Codes of `NeedFacts`.', need],
  ] as const;
  return unions
    .map(([name, comment, fields]) => `/** ${comment} */\nexport type ${name} = ${union(fields)};\n`)
    .join('\n');
}

type Fields = readonly FieldDefinition[];

function isInput(field: FieldDefinition): boolean {
  return field.derivedFrom === undefined;
}

function union(values: readonly { readonly code: string }[]): string {
  return values.length === 0 ? 'never' : values.map(({ code }) => JSON.stringify(code)).join(' | ');
}

/** Collects declarations, each name once. */
class Declarations {
  readonly #texts = new Map<string, string>();

  text(): string {
    return [...this.#texts.values()].join('\n');
  }

  addInterface(name: string, comment: string, fields: Fields, prefix = ''): void {
    this.#add(name, () => {
      const lines = fields.map(
        (field) => `/** ${fieldComment(field)} */\nreadonly ${field.code}?: ${this.#typeOf(field, prefix)};`,
      );
      return `/** ${comment} */\nexport interface ${name} {\n${lines.join('\n')}\n}\n`;
    });
  }

  addDerivedMembers(name: string, comment: string, fields: Fields, prefix = ''): void {
    const collections = fields.flatMap((field) => {
      const derived = field.members?.filter((member) => !isInput(member)) ?? [];
      return derived.length === 0
        ? []
        : [{ field, derived, type: `${prefix}${memberName(field.code)}Derived` }];
    });
    this.#add(name, () => {
      const lines = collections.map(({ field, type }) => `readonly ${field.code}?: readonly ${type}[];`);
      return `/** ${comment} */\nexport interface ${name} {\n${lines.join('\n')}\n}\n`;
    });
    for (const { field, derived, type } of collections) {
      this.addInterface(type, `Derived fields of one member of \`${field.code}\`.`, derived, type);
    }
  }

  #typeOf(field: FieldDefinition, prefix: string): string {
    const name = prefix + pascalCase(field.code);
    if (field.type === 'enum') return this.#addUnion(name, field);
    if (field.type === 'set') return `readonly ${this.#addUnion(name, field)}[]`;
    if (field.type === 'collection')
      return `readonly ${this.#addRow(prefix + memberName(field.code), field)}[]`;
    return scalarTypes[field.type];
  }

  #addUnion(name: string, field: FieldDefinition): string {
    this.#add(
      name,
      () =>
        `/** ${field.label.zh} ${field.label.en} */\nexport type ${name} = ${union(field.values ?? [])};\n`,
    );
    return name;
  }

  #addRow(prefix: string, field: FieldDefinition): string {
    const name = `${prefix}Row`;
    this.addInterface(
      name,
      `One member of \`${field.code}\`.`,
      (field.members ?? []).filter(isInput),
      prefix,
    );
    return name;
  }

  /** The text is made after the name is taken, so that a declaration stands before those it leads to. */
  #add(name: string, text: () => string): void {
    if (this.#texts.has(name))
      throw new SourceError(`schema/dictionary: two fields give a type named ${name}`);
    this.#texts.set(name, '');
    this.#texts.set(name, text());
  }
}

function fieldComment(field: FieldDefinition): string {
  const unit = field.unit ? `, ${field.unit.zh} ${field.unit.en}` : '';
  return `${field.label.zh} ${field.label.en}${unit}`.replaceAll('*/', '* /');
}
