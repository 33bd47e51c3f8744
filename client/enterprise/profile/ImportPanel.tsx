import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Notice } from '../../shared/states/Notice.js';
import { checkFile, mostBytes, type CheckedFile } from './checkFile.js';
import { countOf } from './edits.js';
import { ImportAmounts, ImportFaults } from './ImportTables.js';
import type { Portrait } from './portrait.js';
import { SaveProblem } from './SaveProblem.js';
import type { Editor } from './useEditor.js';
import type { ChangeSource } from './useSaving.js';

interface Props {
  readonly base: Portrait;
  readonly editor: Editor;
}

/** Takes an enterprise's own statements: checked first, cell by cell, then written as one version. */
export function ImportPanel({ base, editor }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [file, setFile] = useState<{
    readonly name: string;
    readonly checked: CheckedFile | 'checking' | 'tooLarge';
  }>();
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return setFile(undefined);
    const { name } = chosen;
    if (chosen.size > mostBytes) return setFile({ name, checked: 'tooLarge' });
    setFile({ name, checked: 'checking' });
    setFile({ name, checked: await checkFile(chosen) });
  };
  const read =
    file && typeof file.checked === 'object' && file.checked.kind === 'read' ? file.checked.check : undefined;
  const hasEdits = countOf(editor.edits) > 0;
  const source: ChangeSource = { kind: 'DOCUMENT', title: (file?.name ?? '').slice(0, 100), date: base.asOf };
  return (
    <details className="panel profile__import">
      <summary>
        <h2>{t('profile.import')}</h2>
      </summary>
      <p>{t('profile.importLead')}</p>
      <p className="actions">
        <a href={`/api/profile/template.xlsx?language=${language}`} download>
          {t('profile.template')}
        </a>
      </p>
      <div>
        <input
          id="statements"
          type="file"
          className="visually-hidden"
          accept=".xlsx"
          disabled={editor.isLocked}
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            // The same file, mended, may be chosen again.
            event.target.value = '';
          }}
        />
        <label htmlFor="statements" className="button-link">
          {t('profile.file')}
        </label>
      </div>
      {file && <FileState name={file.name} checked={file.checked} />}
      {read !== undefined && read.faults.length > 0 && <ImportFaults check={read} />}
      {read?.faults.length === 0 && (
        <>
          <ImportAmounts amounts={read.amounts} facts={base.facts} />
          {hasEdits && <p className="hint">{t('profile.editsFirst')}</p>}
          <SaveProblem editor={editor} by="workbook" />
          <p className="actions">
            <Button disabled={editor.isSaving || hasEdits} onClick={() => editor.write(read.amounts, source)}>
              {t(editor.isSaving ? 'profile.saving' : 'profile.write', { count: read.amounts.length })}
            </Button>
          </p>
        </>
      )}
    </details>
  );
}

function FileState({
  name,
  checked,
}: {
  readonly name: string;
  readonly checked: CheckedFile | 'checking' | 'tooLarge';
}) {
  const { t } = useTranslation();
  if (checked === 'checking') return <p role="status">{`${t('profile.checking')} ${name}`}</p>;
  if (checked === 'tooLarge') {
    return (
      <Notice kind="refusal">
        <p>{t('profile.tooLarge')}</p>
      </Notice>
    );
  }
  if (checked.kind === 'refused') return <FailureAlert message={checked.message} />;
  if (checked.kind === 'read') return <p>{name}</p>;
  return (
    <Notice kind="error">
      <p>{t('states.offline')}</p>
    </Notice>
  );
}
