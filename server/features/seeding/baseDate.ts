import { isCalendarDate, type CalendarDate } from '../../domain/index.js';
import { readSeedFile } from './seedFiles.js';
import { seedStop } from './seedFault.js';

const file = 'meta.json';

/**
 * The date for which the demonstration data are made (`seeds/meta.json`).
 * @throws SeedError `SEED_UNREADABLE`, `INVALID_JSON` or `DATE_INVALID`
 */
export async function readBaseDate(root: string): Promise<CalendarDate> {
  const { json } = await readSeedFile(root, file);
  const baseDate: unknown =
    typeof json === 'object' && json !== null && 'baseDate' in json ? json.baseDate : undefined;
  if (typeof baseDate === 'string' && isCalendarDate(baseDate)) return baseDate;
  throw seedStop({
    code: 'DATE_INVALID',
    file,
    path: '/baseDate',
    message: { zh: '应为年-月-日，如 "2026-11-24"。', en: 'Write a date like "2026-11-24".' },
  });
}
