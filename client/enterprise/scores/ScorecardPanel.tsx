import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Outcome, ScoreOutcome } from '../../generated/operations.js';
import type { Case } from '../../shared/case/useCase.js';
import { SourceLine } from '../../shared/conditions/SourceLine.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { OutcomeShape } from '../../shared/outcome/OutcomeShape.js';
import { MissingQuestions } from './MissingQuestions.js';
import { ScoreItems } from './ScoreItems.js';
import { pointsOf, type Scorecard } from './scorecardType.js';

interface Props {
  readonly scorecard: Scorecard;
  readonly theCase: Case;
}

/** One scorecard: what it comes to, what would narrow it, and its items. */
export function ScorecardPanel({ scorecard, theCase }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { id, name, kind, version, note, mark, outcome, levels, missing, items, sources, most, headline } =
    scorecard;
  return (
    <section className="panel scorecard" aria-labelledby={`scorecard-${id}`}>
      <div className="scorecard__head">
        <h2 id={`scorecard-${id}`}>{localized(name)}</h2>
        {kind === 'ILLUSTRATIVE' && <Tag>{t('scores.illustrative')}</Tag>}
      </div>
      <p className="scorecard__total">
        {outcome && <ScoreMark outcome={outcome} />}
        <strong>{t('scores.total', { points: pointsOf(scorecard), most })}</strong>
        {mark && <span>{t('scores.mark', { mark: localized(mark) })}</span>}
      </p>
      {headline && <p>{localized(headline)}</p>}
      {levels.length > 0 && <p>{t('scores.levels', { levels: levels.map(localized).join(' / ') })}</p>}
      <p className="hint">{localized(note)}</p>
      <MissingQuestions missing={missing} theCase={theCase} />
      <h3>{t('scores.items')}</h3>
      <ScoreItems items={items} parent={items[0]?.number ?? 0} />
      <p className="scorecard__sources">
        {sources.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
        <span className="source-line">{t('scores.version', { version })}</span>
      </p>
    </section>
  );
}

/** The shapes of the outcomes of products, for the same three meanings. */
const shapes: Readonly<Record<ScoreOutcome, Outcome>> = {
  PASSES: 'ELIGIBLE',
  OPEN: 'UNKNOWN',
  FAILS: 'INELIGIBLE',
};

function ScoreMark({ outcome }: { readonly outcome: ScoreOutcome }) {
  const { t } = useTranslation();
  const shape = shapes[outcome];
  return (
    <span className={`outcome-mark outcome-mark--${shape.toLowerCase()}`}>
      <OutcomeShape outcome={shape} />
      {t(`scores.outcome.${outcome}`)}
    </span>
  );
}
