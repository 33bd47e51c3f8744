import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useLanguage } from '../i18n/useLanguage.js';
import { moment } from '../format/date.js';

/** On paper only: when it was printed and from which address (without the answers in its fragment). */
export function PrintStamp() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const stamp = () => setNow(new Date());
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  const time = moment(now, language);
  const address = window.location.origin + pathname + search;
  return <p className="print-only print-stamp">{t('layout.printed', { time, address })}</p>;
}
