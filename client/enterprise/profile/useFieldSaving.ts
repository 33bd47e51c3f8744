import { useState } from 'react';
import { isCalendarDate } from '../../../server/domain/index.js';
import type { Editor, SaveOutcome } from './useEditor.js';
import type { ChangeSource } from './useSaving.js';

/** The id of the field for the date of the source. */
export const sourceDateId = 'source-date';

/** The saving of what was typed in fields, with where it comes from. */
export interface FieldSaving {
  readonly source: ChangeSource;
  readonly choose: (source: ChangeSource) => void;
  /** Set when a save was asked for and the date of the source does not exist, or lies after the as-of date. */
  readonly wrongDate: boolean;
  readonly save: () => Promise<SaveOutcome>;
}

/**
 * Saves what was typed as coming from the chosen source; once it is saved, the source is chosen anew.
 * @param today the as-of date, a calendar date
 */
export function useFieldSaving(editor: Editor, today: string): FieldSaving {
  const fresh = {
    saves: editor.saves,
    source: { kind: 'SELF', title: '', date: today },
    wrongDate: false,
  } as const;
  const [kept, setKept] = useState<{ saves: number; source: ChangeSource; wrongDate: boolean }>(fresh);
  const { source, wrongDate } = kept.saves === editor.saves ? kept : fresh;
  return {
    source,
    choose: (chosen) => setKept({ saves: editor.saves, source: chosen, wrongDate }),
    wrongDate,
    save: async () => {
      const isDate = isCalendarDate(source.date) && source.date <= today;
      setKept({ saves: editor.saves, source, wrongDate: !isDate });
      if (isDate) return editor.saveEdits(source);
      requestAnimationFrame(() => document.getElementById(sourceDateId)?.focus());
      return 'toMend';
    },
  };
}
