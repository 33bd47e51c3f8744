import type { SourcePartsFragment } from '../../generated/operations.js';
import { unbroken } from '../format/unbroken.js';
import { useLocalized } from '../i18n/useLanguage.js';

/** Title and article of a source, leading to its public address where there is one. */
export function SourceText({ source }: { readonly source: SourcePartsFragment }) {
  const localized = useLocalized();
  const { title, article, url } = source;
  const words = unbroken(article ? `${localized(title)} · ${localized(article)}` : localized(title));
  return url ? (
    <a href={url} rel="noreferrer">
      {words}
    </a>
  ) : (
    words
  );
}
