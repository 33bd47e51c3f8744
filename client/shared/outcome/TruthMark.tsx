import { useTranslation } from 'react-i18next';
import type { Truth } from '../../generated/operations.js';

const signs: Readonly<Record<Truth, string>> = { TRUE: '✓', FALSE: '✗', UNKNOWN: '?' };

/** ✓, ✗ or ? before a condition, read out as its word. */
export function TruthMark({ truth }: { readonly truth: Truth }) {
  const { t } = useTranslation();
  return (
    <span className={`truth-mark truth-mark--${truth.toLowerCase()}`}>
      <span aria-hidden="true">{signs[truth]}</span>
      <span className="visually-hidden">{t(`truth.${truth}`)}</span>
    </span>
  );
}
