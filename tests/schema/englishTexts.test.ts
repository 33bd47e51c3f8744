import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const project = join(import.meta.dirname, '../..');

/** Chinese signs, their punctuation, and full-width forms. */
const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Files of some folders with one of some endings, by their paths from the project's root. */
function filesOf(folders: readonly string[], ending: RegExp): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => join(folder, name)),
  );
}

const textOf = (file: string) => readFileSync(join(project, file), 'utf8');

/** The members `en` of a JSON value that hold Chinese, each with its pointer. */
function mixedIn(value: unknown, pointer: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: readonly [string, unknown]) =>
    key === 'en' && typeof member === 'string' && chinese.test(member)
      ? [`${pointer}/${key}: ${member}`]
      : mixedIn(member, `${pointer}/${key}`),
  );
}

/** The JSON documents of a file: one, or one a line. */
function documentsOf(file: string): readonly unknown[] {
  const text = textOf(file);
  const documents = file.endsWith('.jsonl') ? text.trimEnd().split('\n') : [text];
  return documents.map((document): unknown => JSON.parse(document));
}

/** The English texts of a program that hold Chinese, whether written out or put together. */
function mixedInProgram(file: string): readonly string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, within: boolean): void => {
    const english = within || isEnglish(node);
    if (english && isText(node) && chinese.test(node.text)) found.push(`${file}: ${node.text}`);
    ts.forEachChild(node, (child) => {
      visit(child, english);
    });
  };
  visit(source, false);
  return found;
}

/** Whether English stands here: a member `en`, or the last argument of `refused(code, zh, en)`. */
function isEnglish(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'en';
  if (ts.isSourceFile(node) || !ts.isCallExpression(node.parent)) return false;
  const { expression, arguments: given } = node.parent;
  return expression.getText() === 'refused' && given[2] === node;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

describe('English texts', () => {
  it('hold no Chinese in the data: seeds, dictionary, questions, references', () => {
    const files = filesOf(['seeds', 'schema'], /\.jsonl?$/);
    const mixed = files.flatMap((file) =>
      documentsOf(file).flatMap((document, index) => mixedIn(document, `${file}#${index}`)),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(mixed).toEqual([]);
  });

  it('hold no Chinese in the programs: pages, messages, definitions, exports', () => {
    const files = filesOf(['client', 'server', 'schema'], /\.tsx?$/);
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap(mixedInProgram)).toEqual([]);
  });
});
