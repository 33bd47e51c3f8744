import { readFileSync } from 'node:fs';
import { dictionaryFields } from '../../../schema/generated/dictionary.js';
import type { Dictionary } from '../../rules/index.js';
import { bilingual, readDictionary } from '../../rules/index.js';
import { Refusal } from './refusal.js';

/** Reads a file whole as text, without a byte order mark; a file that can't be read ends the command. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`无法读取 ${file}。 / ${file} cannot be read: ${reason}`);
  }
}

/** Takes the dictionary of a file, or the project's own where none is named. */
export function loadDictionary(file: string | undefined): Dictionary {
  const dictionary = readDictionary(file === undefined ? dictionaryFields : dictionaryJson(file));
  if (dictionary.ok) return dictionary.value;
  const { path, message } = dictionary.fault;
  throw new Refusal(`数据字典有误 / Faulty dictionary: ${path || '/'}: ${bilingual(message)}`);
}

function dictionaryJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`无法读取数据字典 ${file}。 / The dictionary ${file} cannot be read: ${reason}`);
  }
}
