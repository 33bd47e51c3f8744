import { useTranslation } from 'react-i18next';
import { money } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { SourceLine } from '../../shared/conditions/SourceLine.js';
import { priceInWords, termInWords } from '../price.js';
import type { ProductDetail } from './productType.js';

/** The terms that hold for everyone, further terms in words, and what to bring. */
export function ProductTerms({ product }: { readonly product: ProductDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const from = product.validFrom;
  const rows = [
    [
      'catalogue.amountLabel',
      t('catalogue.amounts', {
        low: money(product.minAmount, language),
        high: money(product.maxAmount, language),
      }),
    ],
    [product.pricing === 'EQUITY' ? 'catalogue.exitLabel' : 'catalogue.termLabel', termInWords(t, product)],
    ['catalogue.priceLabel', priceInWords(t, product)],
    ['product.security', t(`collateral.${product.collateral}`)],
    ['product.repayment', t(`repayment.${product.repayment}`)],
    ['offer.turnaround', t('offer.workingDays', { count: product.turnaroundWorkingDays })],
    ['product.state', t(`status.${product.status}`)],
    [
      'product.inForce',
      product.validTo ? t('product.fromTo', { from, to: product.validTo }) : t('product.from', { from }),
    ],
    ['product.versionLabel', t('product.version', { version: product.version })],
  ] as const;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{t('product.terms')}</h2>
      <dl className="terms">
        {rows.map(([key, fact]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {product.terms.length > 0 && (
        <>
          <h3>{t('product.furtherTerms')}</h3>
          <ul className="conditions conditions--plain">
            {product.terms.map(({ label, text, source }) => (
              <li key={label.zh}>
                <strong>{localized(label)}</strong>
                {language === 'zh' ? '：' : ': '}
                {localized(text)}
                {source && <SourceLine source={source} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {product.documents.length > 0 && (
        <>
          <h3>{t('product.documents')}</h3>
          <ul>
            {product.documents.map((document) => (
              <li key={document.zh}>{localized(document)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
