import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchInput } from '../../generated/operations.js';
import { usePrintAll } from './usePrintAll.js';

type CopyState = 'idle' | 'copied' | 'refused';

/** Print all groups, or copy the address, with the warning that it carries the answers. */
export function ResultsTools({ input }: { readonly input: MatchInput }) {
  const { t } = useTranslation();
  const [copy, setCopy] = useState<CopyState>('idle');
  const print = usePrintAll(input);
  const copyLink = () => {
    copyText(window.location.href).then(
      () => setCopy('copied'),
      () => setCopy('refused'),
    );
  };
  return (
    <div className="results__tools">
      <Button onClick={() => void print()}>{t('results.print')}</Button>
      <Button onClick={copyLink}>{t('results.copy')}</Button>
      <p role="status" className="hint">
        {copy === 'copied' && t('results.copied')}
        {copy === 'refused' && t('results.copyByHand')}
      </p>
    </div>
  );
}

/** Pages without a secure address have no clipboard at all. */
async function copyText(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('The browser offers no clipboard here.');
  await navigator.clipboard.writeText(text);
}
