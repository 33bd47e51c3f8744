import type { Archive } from './archive.js';

/** The texts that cells share, in their order; how Chinese or Japanese is read aloud is no part of a text. */
export async function sharedTexts(archive: Archive): Promise<readonly string[]> {
  const texts: string[] = [];
  let current: string | undefined;
  let inText = false;
  let inReading = false;
  await archive.readXml('xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (current !== undefined && inText && !inReading) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'si') return;
      texts.push(current ?? '');
      current = undefined;
    },
  });
  return texts;
}
