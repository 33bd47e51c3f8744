import { Link } from 'react-router';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import type { Portrait } from './portrait.js';

/** Products by name behind a line that says how many. */
export function ProductNames({
  summary,
  products,
}: {
  readonly summary: string;
  readonly products: Portrait['uses'][number]['products'];
}) {
  const localized = useLocalized();
  return (
    <details className="profile__products">
      <summary>{summary}</summary>
      <ul>
        {products.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/products/${slug}`}>{localized(name)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
