import { Button } from 'antd';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../schema/questions.js';
import { withAnswer, withSkipped, type Answers } from '../answers/answers.js';
import { targetKey } from '../answers/targets.js';
import { useLocalized } from '../i18n/useLanguage.js';
import { draftOf, readDraft, tickedNone, type Draft, type DraftFault } from './draft.js';
import { FaultSummary } from './FaultSummary.js';
import { QuestionField } from './QuestionField.js';

interface Props {
  readonly question: Question;
  readonly answers: Answers;
  /** The as-of date, which no date of an answer may pass. */
  readonly today: string;
  /** Takes the answers with this question's in them, or with it skipped. */
  readonly onAnswer: (answers: Answers) => void;
  readonly submitLabel: string;
  /** Names the form for a submit button that stands outside it. */
  readonly id?: string;
  readonly primary?: boolean;
  readonly busy?: boolean;
}

/** One question with all its fields: answer it, say "not sure", or be told what to put right. */
export function QuestionForm(props: Props) {
  const { question, answers, today, onAnswer, submitLabel, primary = false, busy = false, id } = props;
  const { t } = useTranslation();
  const localized = useLocalized();
  const formId = useId();
  const [draft, setDraft] = useState<Draft>(() => draftOf(question, answers));
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [nothing, setNothing] = useState(false);
  const excluded = tickedNone(question, draft) !== undefined;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const reading = readDraft(question, draft, today);
    setFaults(reading.kind === 'faults' ? reading.faults : []);
    setNothing(reading.kind === 'nothing');
    if (reading.kind === 'values') onAnswer(withAnswer(answers, question, reading.values));
    if (reading.kind === 'unsure') onAnswer(withSkipped(answers, question));
  };

  return (
    <form {...(id && { id })} onSubmit={submit} noValidate className="question-form">
      <FaultSummary formId={formId} faults={faults} nothing={nothing} />
      {question.hint && <p className="hint">{localized(question.hint)}</p>}
      {question.inputs.map((input) => {
        const key = targetKey(input.target);
        if (excluded && input.control !== 'none') return null;
        return (
          <QuestionField
            key={key}
            id={`${formId}-${key}`}
            input={input}
            typed={draft[key]}
            fault={faults.find((fault) => fault.key === key)?.message}
            onChange={(typed) => setDraft({ ...draft, [key]: typed })}
          />
        );
      })}
      <div className="actions">
        <Button type={primary ? 'primary' : 'default'} htmlType="submit" loading={busy}>
          {submitLabel}
        </Button>
        <Button type="link" onClick={() => onAnswer(withSkipped(answers, question))} disabled={busy}>
          {t('question.unsure')}
        </Button>
      </div>
    </form>
  );
}
