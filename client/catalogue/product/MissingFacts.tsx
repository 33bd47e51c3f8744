import { useTranslation } from 'react-i18next';
import type { ConditionPartsFragment } from '../../generated/operations.js';
import { questionById } from '../../shared/answers/targets.js';
import type { Case } from '../../shared/case/useCase.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { QuestionForm } from '../../shared/questions/QuestionForm.js';

interface Props {
  readonly theCase: Case;
  readonly condition: ConditionPartsFragment;
  /** Questions to ask at this condition. */
  readonly questionIds: readonly string[];
}

/** What a condition lacks: a question to answer in place, or who else can tell. */
export function MissingFacts({ theCase, condition, questionIds }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const unasked = condition.missing.filter(({ questionId }) => questionId === null);
  return (
    <>
      {questionIds.flatMap((id) => {
        const question = questionById(id);
        if (!question) return [];
        return (
          <details key={id} className="missing-facts">
            <summary>{t('condition.answer', { question: localized(question.text) })}</summary>
            <QuestionForm
              question={question}
              answers={theCase.answers}
              today={theCase.asOf ?? ''}
              onAnswer={theCase.setAnswers}
              submitLabel={t('condition.confirm')}
            />
          </details>
        );
      })}
      {unasked.length > 0 && (
        <p className="hint">
          {t('condition.noQuestion', { facts: unasked.map(({ label }) => localized(label)).join('、') })}
        </p>
      )}
    </>
  );
}
