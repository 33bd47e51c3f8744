import type { LocalizedText } from '../../domain/index.js';

/** What is wrong in a seed file, at a JSON Pointer into it. */
export interface SeedFault {
  readonly code: string;
  readonly file: string;
  readonly path: string;
  readonly message: LocalizedText;
}

/** The error that stops the load: the fault's own code, and a text for whoever starts the server. */
export class SeedError extends Error {
  readonly code: string;
  readonly text: LocalizedText;

  constructor(code: string, text: LocalizedText) {
    super(`${text.zh} / ${text.en}`);
    this.name = 'SeedError';
    this.code = code;
    this.text = text;
  }
}

/** The error of a fault: its file and place, what to do, and that nothing was changed. */
export function seedStop({ code, file, path, message }: SeedFault): SeedError {
  const place = path === '' ? '' : ` ${path}`;
  return new SeedError(code, {
    zh: `种子数据 seeds/${file}${place} 有误（${code}）：${message.zh} 载入已停止，数据没有改动。`,
    en: `The seed seeds/${file}${place} is faulty (${code}): ${message.en} The load stopped and changed nothing.`,
  });
}
