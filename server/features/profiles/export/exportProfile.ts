import type { EnterpriseProfile } from '../../enterprises/index.js';
import { editedProfile } from '../editedProfile.js';
import { profileWorkbook } from './profileWorkbook.js';

/** The forms that a profile is given in. */
export const exportFormats = ['json', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** All that is kept of an enterprise's newest version: facts, where they come from, what other sources say. */
export function exportProfile(
  { enterprise, profile }: EnterpriseProfile,
  format: ExportFormat,
  language: 'zh' | 'en',
): Promise<Buffer> {
  const edited = editedProfile(profile);
  if (format === 'xlsx') return profileWorkbook(enterprise.name, profile.version, edited, language);
  const { creditCode, name } = enterprise;
  const { version, recordedAt } = profile;
  const whole = { creditCode, name, version, recordedAt: recordedAt.toISOString(), ...edited };
  return Promise.resolve(Buffer.from(`${JSON.stringify(whole, null, 2)}\n`));
}
