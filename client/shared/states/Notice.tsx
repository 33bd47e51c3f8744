import type { ReactNode } from 'react';

/** A message where it happened: `error` for what failed, `refusal` for what the API says "no" to. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: 'error' | 'refusal';
  readonly children: ReactNode;
}) {
  return (
    <div role="alert" className={`notice notice--${kind}`}>
      {children}
    </div>
  );
}
