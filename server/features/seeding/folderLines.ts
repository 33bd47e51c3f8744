import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lineStop } from './loadFault.js';

/** One line of a file that holds a document a line. */
export interface NumberedLine {
  /** The file's name within the folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly json: unknown;
}

/** A document has no more bytes than this: a longer line is not read into memory. */
const longest = 1_000_000;
const newline = 0x0a;

/**
 * Reads a file of JSON lines in batches, never more than one batch and one piece of the file at once. Empty lines
 * count and are left out; a file that is missing has no lines.
 * @throws SeedError `LINE_TOO_LONG` or `INVALID_JSON`, once the batches before are taken
 */
export async function* lineBatches(
  root: string,
  file: string,
  size: number,
): AsyncGenerator<readonly NumberedLine[]> {
  if ((await stat(join(root, file)).catch(() => undefined)) === undefined) return;
  let batch: NumberedLine[] = [];
  for await (const { line, text } of textLines(root, file)) {
    if (text.trim() === '') continue;
    batch.push({ file, line, json: parsed(file, line, text) });
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* textLines(root: string, file: string) {
  let line = 1;
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(join(root, file)) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      yield { line, text: textOf([...rest, chunk.subarray(start, end)]) };
      line += 1;
      start = end + 1;
      [rest, length] = [[], 0];
    }
    rest.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longest) throw lineStop({ code: 'LINE_TOO_LONG', file, path: '', message: tooLong }, line);
  }
  if (length > 0) yield { line, text: textOf(rest) };
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString('utf8');
}

function parsed(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw lineStop({ code: 'INVALID_JSON', file, path: '', message: invalidJson }, line);
  }
}

const tooLong = { zh: '这一行超过 1 MB，请拆开或改正。', en: 'The line is over 1 MB. Split or correct it.' };
const invalidJson = { zh: '这一行不是合法的 JSON，请改正。', en: 'The line is not valid JSON. Correct it.' };
