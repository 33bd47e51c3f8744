import { useTranslation } from 'react-i18next';
import { questionById } from '../../shared/answers/targets.js';
import type { Case } from '../../shared/case/useCase.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { announce } from '../../shared/layout/LiveRegion.js';
import { QuestionForm } from '../../shared/questions/QuestionForm.js';
import type { Scorecard } from './scorecardType.js';

interface Props {
  readonly missing: Scorecard['missing'];
  readonly theCase: Case;
}

/** The questions whose answers would narrow a score, each to be opened and answered in place. */
export function MissingQuestions({ missing, theCase }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const ids = new Set(missing.flatMap(({ questionId }) => (questionId === null ? [] : [questionId])));
  const questions = [...ids].flatMap((id) => questionById(id) ?? []);
  if (questions.length === 0) return null;
  return (
    <div className="score-missing">
      <h3>{t('scores.missing')}</h3>
      {questions.map((question) => (
        <details key={question.id}>
          <summary>{localized(question.text)}</summary>
          <QuestionForm
            question={question}
            answers={theCase.answers}
            today={theCase.asOf ?? ''}
            onAnswer={(answers) => {
              theCase.setAnswers(answers);
              announce(t('scores.announced'));
            }}
            submitLabel={t('condition.confirm')}
          />
        </details>
      ))}
    </div>
  );
}
