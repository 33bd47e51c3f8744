import { SeedError, type SeedFault } from './seedFault.js';

/** The error of a faulty line: file, line and place, what to do, and what was written before it. */
export function lineStop({ code, file, path, message }: SeedFault, line: number): SeedError {
  const place = path === '' ? '' : ` ${path}`;
  return new SeedError(code, {
    zh: `载入文件夹的 ${file} 第 ${line} 行${place} 有误（${code}）：${message.zh} 载入已停在这一行所在的一批之前：此前各批已写入，这一批和以后的都没有写入。改正后再载入，未变的会跳过。`,
    en: `${file} of the folder to load, line ${line}${place}, is faulty (${code}): ${message.en} The load stopped before the batch of this line: the batches before it are written, this one and what follows are not. Correct it and load again; what is unchanged is skipped.`,
  });
}

/** The error of a folder that can't be loaded as it is. */
export function folderStop(
  code: 'LOAD_FOLDER_UNFINISHED' | 'LOAD_FOLDER_SHORT',
  root: string,
  detail: { readonly zh: string; readonly en: string },
): SeedError {
  return new SeedError(code, {
    zh: `载入文件夹 ${root} 不完整（${code}）：${detail.zh}`,
    en: `The folder to load, ${root}, is not complete (${code}): ${detail.en}`,
  });
}
