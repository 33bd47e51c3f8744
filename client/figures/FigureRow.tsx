import { useTranslation } from 'react-i18next';
import type { PublishedFiguresQuery } from '../generated/operations.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';

/** A published figure as the page asks for it. */
export type Figure = PublishedFiguresQuery['publishedFigures'][number]['figures'][number];

/** One figure; on a phone it becomes a block whose cells name their column. */
export function FigureRow({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { name, kind, basis, lowerBound, period, values, definition, caution } = figure;
  return (
    <tr>
      <th scope="row">
        {localized(name)} {kind === 'COMPUTED' && <span className="tag">{t('figures.computed')}</span>}
        {values.length > 1 && <span className="tag">{t('figures.contradiction')}</span>}
      </th>
      <td data-column={t('figures.column.value')}>
        {values.map(({ text, note }, index) => (
          <span key={localized(text)} className="published__value">
            <strong>
              {index > 0 && `${t('figures.or')} `}
              {lowerBound ? t('figures.atLeast', { value: localized(text) }) : localized(text)}
            </strong>
            {note && <span className="hint"> {localized(note)}</span>}
          </span>
        ))}
      </td>
      <td data-column={t('figures.column.basis')}>{t(`figures.basis.${basis}`)}</td>
      <td data-column={t('figures.column.period')}>{localized(period)}</td>
      <td data-column={t('figures.column.definition')}>
        {localized(definition)}
        {caution && <span className="published__caution">{localized(caution)}</span>}
      </td>
    </tr>
  );
}
