import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuestionHref } from '../../shared/case/useQuestionHref.js';
import { treesOf, type Branch } from '../../shared/conditions/tree.js';
import { SourceLine } from '../../shared/conditions/SourceLine.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import type { ProductDetail } from './productType.js';

type Sentence = ProductDetail['conditions'][number];

/** The conditions in plain sentences without marks: nothing has been asked yet, so nothing is judged. */
export function PlainConditions({ product }: { readonly product: ProductDetail }) {
  const { t } = useTranslation();
  const questionHref = useQuestionHref();
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t('product.conditions')}</h2>
      <p>{t('product.askFirst')}</p>
      <p>
        <Link className="button-link button-link--primary" to={questionHref()}>
          {t('product.start')}
        </Link>
      </p>
      <Sentences branches={treesOf(product.conditions)} />
    </section>
  );
}

function Sentences({ branches }: { readonly branches: readonly Branch<Sentence>[] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <ul className="conditions conditions--plain">
      {branches.map(({ item, children }) => (
        <li key={item.id}>
          {localized(item.sentence)}
          {item.waivable && t('condition.waivable')}
          {item.source && <SourceLine source={item.source} />}
          {children.length > 0 && <Sentences branches={children} />}
        </li>
      ))}
    </ul>
  );
}
