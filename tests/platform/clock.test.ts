import { describe, expect, it } from '@jest/globals';
import { todayInShanghai } from '../../server/platform/clock/index.js';

describe('today in Shanghai', () => {
  it.each([
    ['2026-11-24T15:59:59.999Z', '2026-11-24'],
    ['2026-11-24T16:00:00.000Z', '2026-11-25'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('at %s is %s', (instant, date) => {
    expect(todayInShanghai({ now: () => new Date(instant) })).toBe(date);
  });
});
