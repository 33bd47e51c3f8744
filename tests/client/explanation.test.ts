import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askedHere } from '../../client/catalogue/product/askedHere.js';
import type { ConditionPartsFragment } from '../../client/generated/operations.js';
import { treesOf, type Branch } from '../../client/shared/conditions/tree.js';

interface Item {
  readonly id: number;
  readonly parent: number | null;
}

/** A list in pre-order: each item is held by one of the items before it. */
const listed = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((picks) => picks.map((pick, id): Item => ({ id, parent: id === 0 ? null : pick % id })));

function flat(branches: readonly Branch<Item>[]): readonly Item[] {
  return branches.flatMap(({ item, children }) => [item, ...flat(children)]);
}

describe('the tree of an explanation', () => {
  it('holds every condition of the flat list once, under the one that the list names', () => {
    fc.assert(
      fc.property(listed, (items) => {
        const trees = treesOf(items);
        expect([...flat(trees)].sort((a, b) => a.id - b.id)).toEqual(items);
        const checkParents = (branches: readonly Branch<Item>[], parent: number | null): void =>
          branches.forEach(({ item, children }) => {
            expect(item.parent).toBe(parent);
            checkParents(children, item.id);
          });
        checkParents(trees, null);
      }),
    );
  });

  it('loses nothing when the list lacks a parent', () => {
    const items = [
      { id: 5, parent: 4 },
      { id: 6, parent: 5 },
    ];
    expect(flat(treesOf(items))).toEqual(items);
  });
});

describe('questions in an explanation', () => {
  it('are asked once, at the first leaf that lacks the fact, deciding ones first', () => {
    const conditions = [
      condition({ id: 0, parent: null, missing: ['staff', 'debtRatio'] }),
      condition({ id: 1, parent: 0, deciding: false, missing: ['debtRatio'] }),
      condition({ id: 2, parent: 0, missing: ['debtRatio', 'debtRatio'] }),
      condition({ id: 3, parent: 0, missing: ['staff', 'debtRatio'] }),
    ];
    expect([...askedHere(conditions)]).toEqual([
      [2, ['debtRatio']],
      [3, ['staff']],
    ]);
  });
});

function condition(given: {
  id: number;
  parent: number | null;
  deciding?: boolean;
  missing: readonly string[];
}): ConditionPartsFragment {
  const text = { zh: '条件', en: 'Condition' };
  return {
    id: given.id,
    parent: given.parent,
    depth: given.parent === null ? 0 : 1,
    kind: 'COMPARISON',
    verdict: 'UNKNOWN',
    deciding: given.deciding ?? true,
    flipped: false,
    near: false,
    waivable: false,
    sentence: text,
    gap: null,
    missing: given.missing.map((questionId) => ({ path: questionId, label: text, questionId })),
    source: null,
  };
}
