import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

type Changes = Readonly<Record<string, string>>;

/** The search parameters of the address, and a way to set one in place (empty removes it). */
export interface AddressFilter {
  readonly read: <Code extends string>(name: string, codes: readonly Code[]) => Code | '';
  readonly text: (name: string) => string;
  /**
   * Sets parameters. Changes that follow from what is set are given as a function: it gets the address as it
   * stands, which the page as last drawn may lag behind, so that two quick changes both count.
   */
  readonly write: (changes: Changes | ((text: (name: string) => string) => Changes)) => void;
}

/** Reads and writes the search parameters of the address. */
export function useAddressFilter(): AddressFilter {
  const { search } = useLocation();
  const navigate = useNavigate();
  const text = useCallback((name: string) => new URLSearchParams(search).get(name) ?? '', [search]);
  const read = useCallback(
    <Code extends string>(name: string, codes: readonly Code[]) =>
      codes.find((code) => code === text(name)) ?? '',
    [text],
  );
  const write = useCallback<AddressFilter['write']>(
    (changes) => {
      const { pathname, search: current, hash } = window.location;
      const parameters = new URLSearchParams(current);
      const given = typeof changes === 'function' ? changes((name) => parameters.get(name) ?? '') : changes;
      for (const [name, value] of Object.entries(given)) {
        if (value) parameters.set(name, value);
        else parameters.delete(name);
      }
      void navigate(
        { pathname, search: parameters.toString(), hash },
        { replace: true, preventScrollReset: true },
      );
    },
    [navigate],
  );
  return { read, text, write };
}
