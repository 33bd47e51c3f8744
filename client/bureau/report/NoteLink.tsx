import { useTranslation } from 'react-i18next';
import { noteId, noteNumber, type NoteCode } from './noteCodes.js';

/** Leads from a figure to what it counts. */
export function NoteLink({ code }: { readonly code: NoteCode }) {
  const { t } = useTranslation();
  const number = noteNumber(code);
  return (
    <a className="report__note-link" href={`#${noteId(code)}`}>
      {t('report.note', { number })}
    </a>
  );
}
