import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answeredQuestions } from '../../shared/answers/answeredQuestions.js';
import { isEmpty } from '../../shared/answers/answers.js';
import { answerInWords } from '../../shared/answers/inWords.js';
import type { Case } from '../../shared/case/useCase.js';
import { useQuestionHref } from '../../shared/case/useQuestionHref.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';

interface Props {
  readonly theCase: Case;
  readonly onClear?: () => void;
}

/** Everything answered so far in words, each with a way to change it, and one to clear it all. */
export function AnsweredStrip({ theCase, onClear }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const questionHref = useQuestionHref();
  const { answers } = theCase;
  if (isEmpty(answers)) return null;
  return (
    <section className="answered" aria-labelledby="answered">
      <h2 id="answered">{t('answered.title')}</h2>
      <ul>
        {answeredQuestions(answers).map((question) => {
          const words = answerInWords(question, answers, language);
          const asked = localized(question.text);
          return (
            <li key={question.id}>
              <span>
                {words.length > 0
                  ? words.join(' · ')
                  : t('answered.skipped', { question: asked.replace(/[？?]$/, '') })}
              </span>{' '}
              <Link to={questionHref(question.id)} aria-label={t('answered.changeOf', { question: asked })}>
                {t('answered.change')}
              </Link>
            </li>
          );
        })}
      </ul>
      {onClear && (
        <Button type="link" onClick={onClear}>
          {t('answered.clear')}
        </Button>
      )}
    </section>
  );
}
