import { saveFile } from './saveFile.js';

/** Hands a text of comma-separated values to the browser as a file to keep. */
export function saveCsv(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
