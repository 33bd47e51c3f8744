import { useTranslation } from 'react-i18next';
import { columnFigure } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import type { Part } from './figuresTypes.js';
import { withOthers } from './withOthers.js';

/** Horizontal bars from zero, the value at the end of each; the ten largest, then the rest as one. */
export function BarChart({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { shown, others } = withOthers(parts);
  const rows = [
    ...shown.map(({ key, label, amount }) => ({ key, label: localized(label), amount, rest: false })),
    ...(others === undefined
      ? []
      : [
          {
            key: 'others',
            label: t('dashboard.others', { count: others.count }),
            amount: others.amount,
            rest: true,
          },
        ]),
  ];
  const longest = Math.max(1, ...rows.map(({ amount }) => Number(amount)));
  return (
    <div className="bars">
      {rows.map(({ key, label, amount, rest }) => (
        <div key={key} className="bars__row">
          <span className="bars__label">{label}</span>
          <span className="bars__track">
            <span
              className={rest ? 'bars__bar bars__bar--rest' : 'bars__bar'}
              style={{ width: `${(Number(amount) / longest) * 100}%` }}
            />
            <span className="bars__value">{columnFigure(amount, language)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
