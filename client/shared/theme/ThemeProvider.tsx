import { ConfigProvider } from 'antd';
import { useSyncExternalStore, type ReactNode } from 'react';
import { antdTheme } from './tokens.js';

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(listener: () => void): () => void {
  reducedMotion.addEventListener('change', listener);
  return () => reducedMotion.removeEventListener('change', listener);
}

/** Gives the component library the platform's colours, and no motion to those who asked for less. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const reduced = useSyncExternalStore(subscribe, () => reducedMotion.matches);
  return (
    <ConfigProvider theme={antdTheme(reduced)} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  );
}
