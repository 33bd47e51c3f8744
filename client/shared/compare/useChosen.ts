import { useMemo } from 'react';
import { useAddressFilter } from '../words/useAddressFilter.js';
import { chosenParameter, readChosen, writeChosen, type Chosen } from './chosen.js';

/** The products chosen for comparison, kept in the address, and a way to choose others from them. */
export function useChosen(): {
  readonly chosen: readonly Chosen[];
  readonly choose: (next: (chosen: readonly Chosen[]) => readonly Chosen[]) => void;
} {
  const { text, write } = useAddressFilter();
  const held = text(chosenParameter);
  const chosen = useMemo(() => readChosen(held), [held]);
  return {
    chosen,
    choose: (next) =>
      write((current) => ({ [chosenParameter]: writeChosen(next(readChosen(current(chosenParameter)))) })),
  };
}
