import type { SourcePartsFragment } from '../../generated/operations.js';
import { useLocalized } from '../i18n/useLanguage.js';

/** Title and article of a source, leading to its public address where there is one. */
export function SourceText({ source }: { readonly source: SourcePartsFragment }) {
  const localized = useLocalized();
  const words = source.article
    ? `${localized(source.title)} · ${localized(source.article)}`
    : localized(source.title);
  return source.url ? (
    <a href={source.url} rel="noreferrer">
      {words}
    </a>
  ) : (
    words
  );
}
