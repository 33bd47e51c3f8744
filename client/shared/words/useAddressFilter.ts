import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** The search parameters of the address, and a way to set one in place (empty removes it). */
export function useAddressFilter(): {
  readonly read: <Code extends string>(name: string, codes: readonly Code[]) => Code | '';
  readonly text: (name: string) => string;
  readonly write: (changes: Readonly<Record<string, string>>) => void;
} {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const text = useCallback((name: string) => new URLSearchParams(search).get(name) ?? '', [search]);
  const read = useCallback(
    <Code extends string>(name: string, codes: readonly Code[]) =>
      codes.find((code) => code === text(name)) ?? '',
    [text],
  );
  const write = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const parameters = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        if (value) parameters.set(name, value);
        else parameters.delete(name);
      }
      void navigate(
        { pathname, search: parameters.toString(), hash },
        { replace: true, preventScrollReset: true },
      );
    },
    [pathname, search, hash, navigate],
  );
  return { read, text, write };
}
