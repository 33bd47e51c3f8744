import { readPublishedFigures, type PublishedFiguresDocument } from '../figures/index.js';
import { seedFileNames, readSeedFile } from './seedFiles.js';
import { seedStop } from './seedFault.js';

const file = 'figures.json';
const none: PublishedFiguresDocument = { groups: [], sources: [], figures: [] };

/**
 * Reads the city's published figures of the seeds; none where the seeds have no such file.
 * @throws SeedError `SEED_UNREADABLE`, `INVALID_JSON`, or the code of a fault in the file
 */
export async function readSeedFigures(root: string): Promise<PublishedFiguresDocument> {
  if (!(await seedFileNames(root)).includes(file)) return none;
  const { json } = await readSeedFile(root, file);
  const read = readPublishedFigures(json);
  if (!read.ok) throw seedStop({ ...read.fault, file });
  return read.value;
}
