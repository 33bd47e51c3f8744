import { useMemo } from 'react';
import type { PledgeRowFilter } from '../../generated/operations.js';
import { useAddressFilter } from '../../shared/words/useAddressFilter.js';
import { periodParts } from './period.js';

/** Kinds whose rows the page shows. */
export const detailKinds = ['PATENT', 'DATA_IP'] as const;
/** What rows may be narrowed by. */
export const breakdowns = ['month', 'institution', 'town', 'industry'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** The rows that are open: of which kind, narrowed to which part of which breakdown. */
export interface Detail {
  readonly kind: (typeof detailKinds)[number];
  readonly by: Breakdown | '';
  readonly key: string;
}

/** The state of the dashboard, all of it in its address. */
export interface DashboardAddress {
  /** Empty: the last year that the ledger knows whole. */
  readonly period: string;
  /** Empty: the platform's own date. */
  readonly asOf: string;
  readonly detail: Detail | undefined;
  readonly write: (changes: Readonly<Record<string, string>>) => void;
}

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the dashboard's state from the address; what is mangled counts as not set. */
export function useDashboardAddress(): DashboardAddress {
  const { read, text, write } = useAddressFilter();
  const kind = read('rows', detailKinds);
  const by = read('by', breakdowns);
  const key = text('key').slice(0, 40);
  const period = periodParts(text('period')) ? text('period') : '';
  const asOf = dateIn(text('asOf'));
  const detail = useMemo(() => (kind === '' ? undefined : { kind, by, key }), [kind, by, key]);
  return { period, asOf, detail, write };
}

/** The changes of the address that open some rows. */
export function detailParameters({ kind, by, key }: Detail): Readonly<Record<string, string>> {
  return { rows: kind, by, key };
}

/** The filter of the rows that are open. */
export function rowFilter({ by, key }: Detail): PledgeRowFilter {
  return by === '' || key === '' ? {} : { [by]: key };
}

/** A calendar date, or an empty text where it is none. */
export function dateIn(text: string): string {
  if (!dateForm.test(text)) return '';
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : '';
}
