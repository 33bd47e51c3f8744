import { describe, expect, it } from '@jest/globals';
import { csv } from '../../client/shared/csv/csv.js';
import { columnFigure } from '../../client/shared/format/money.js';

describe('comma-separated values', () => {
  it('begin with the byte order mark, end rows with CRLF, and leave what is missing empty', () => {
    expect(csv([['一', 1, null], ['二']])).toBe('\uFEFF一,1,\r\n二\r\n');
  });

  it('quote what would break a row', () => {
    expect(csv([['a,b', 'say "so"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""so""","two\nlines"\r\n');
  });

  it('keep a text from being taken for a formula, and a negative amount as a number', () => {
    expect(csv([['=1+1', '@x', '-12.50', '-x']])).toBe("\uFEFF'=1+1,'@x,-12.50,'-x\r\n");
  });
});

describe('a figure of a column', () => {
  it('is in the unit that its head names, two decimals, rounded half up', () => {
    expect(columnFigure('5900000000.00', 'zh')).toBe('59.00');
    expect(columnFigure('5900000000.00', 'en')).toBe('5,900.00');
    expect(columnFigure('500000.00', 'zh')).toBe('0.01');
    expect(columnFigure('-1250000000.00', 'zh')).toBe('−12.50');
  });
});
