import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { questionById } from '../../shared/answers/targets.js';
import type { Case } from '../../shared/case/useCase.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { QuestionForm } from '../../shared/questions/QuestionForm.js';

interface Props {
  readonly theCase: Case;
  readonly next: { readonly id: string; readonly settles: number; readonly mentions: number } | null;
}

/**
 * The question that settles most, answered in place. The next one follows where it stood, and keeps the focus
 * there; when none is left the box says nothing more.
 */
export function MissingFactBox({ theCase, next }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const box = useRef<HTMLDivElement>(null);
  const answered = useRef(false);
  const question = next && questionById(next.id);
  const id = question?.id;
  useEffect(() => {
    if (!answered.current) return;
    answered.current = false;
    box.current?.focus();
  }, [id]);
  const lead =
    next && next.settles > 0
      ? t('results.ask', { count: next.settles })
      : t('results.askMentions', { count: next?.mentions ?? 0 });
  return (
    <div ref={box} tabIndex={-1} className="missing-fact">
      {question && (
        <section className="panel" aria-labelledby="missing-fact">
          <h2 id="missing-fact">
            <span className="missing-fact__lead">{lead}</span> {localized(question.text)}
          </h2>
          <QuestionForm
            key={question.id}
            question={question}
            answers={theCase.answers}
            today={theCase.asOf ?? ''}
            onAnswer={(answers) => {
              answered.current = true;
              theCase.setAnswers(answers);
            }}
            submitLabel={t('results.update')}
            primary
          />
        </section>
      )}
    </div>
  );
}
