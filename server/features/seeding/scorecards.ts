import type { Dictionary } from '../../rules/index.js';
import { readScorecardDocument, type LoadedScorecard } from '../scorecards/index.js';
import { seedStop } from './seedFault.js';
import { readFolder } from './seedFiles.js';

/**
 * Reads the scorecards of the seeds in the order of their files; none where the seeds have no such folder.
 * @throws SeedError `SEED_UNREADABLE`, `INVALID_JSON`, or the code of a fault in a file
 */
export async function readSeedScorecards(
  root: string,
  dictionary: Dictionary,
): Promise<readonly LoadedScorecard[]> {
  const ids = new Set<string>();
  return (await readFolder(root, 'scorecards')).map(({ file, json }) => {
    const read = readScorecardDocument(dictionary, json);
    if (!read.ok) throw seedStop({ ...read.fault, file });
    const { id } = read.value.document;
    if (ids.has(id)) throw seedStop({ code: 'SCORECARD_TWICE', path: '/id', message: twice, file });
    ids.add(id);
    return read.value;
  });
}

const twice = {
  zh: '同一评分卡有两个文件，请只留一个。',
  en: 'Two files hold the same scorecard. Keep one.',
};
