import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isFirstView } from './firstView.js';

/**
 * The page's only `h1`. It names the browser's tab, and takes the focus when a page (or, by another `subject`, a
 * question) replaces the one before, so that keyboards and readers start at its head.
 */
export function PageHeading({
  children,
  title,
  subject = '',
}: {
  readonly children: ReactNode;
  /** The tab's title, where the heading is more than a text. */
  readonly title?: string;
  readonly subject?: string;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const text = title ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    if (isFirstView()) return;
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [subject]);
  return (
    <>
      <title>{`${text} · ${t('layout.name')}`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}
