import { describe, expect, it } from 'vitest';
import { sheetLine } from '#shared/csv/writer.ts';

describe('a line of a sheet', () => {
  it('has quotes where they are needed only, and ends with CR LF', () => {
    expect(sheetLine(['a', '', '1.50'])).toBe('a,,1.50\r\n');
    expect(sheetLine(['a,b', 'say "x"', 'two\nlines', ' edge'])).toBe('"a,b","say ""x""","two\nlines"," edge"\r\n');
    expect(sheetLine(['a,b', 'c;d'], ';')).toBe('a,b;"c;d"\r\n');
  });
});
