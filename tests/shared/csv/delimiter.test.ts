import { describe, expect, it } from 'vitest';
import { DELIMITERS, guessDelimiter } from '#shared/csv/delimiter.rules.ts';

describe('the delimiter of a sheet', () => {
  it('is what most lines have equally often', () => {
    expect(guessDelimiter('a,b,c\n1,2,3\n')).toBe(',');
    expect(guessDelimiter('Kunde;Betrag\r\nMüller GmbH;12,50\r\nMeier, Söhne;8,00\r\n')).toBe(';');
    expect(guessDelimiter('a\tb\n1,5\t2,5\n')).toBe('\t');
    expect(guessDelimiter('a|b\r1|2\r')).toBe('|');
  });

  it('does not count what stands in quotes, line breaks there included', () => {
    expect(guessDelimiter('"a,b,c";"d\n,,,;;"\n"1,,,";2\n')).toBe(';');
    expect(guessDelimiter('name,note\n"x","one; two; three; ""four"";"\n"y","a;b;c;d;e"\n')).toBe(',');
  });

  it('is not misled by a title above the table or by a comma in a text', () => {
    expect(guessDelimiter('Sales, 2026, all shops\n\nwho;what;amount\na;b;1\nc;d, e;2\n')).toBe(';');
  });

  it('is what a line sep= says, and a comma where nothing tells', () => {
    for (const delimiter of DELIMITERS) expect(guessDelimiter(`sep=${delimiter}\r\na,b;c|d\te\r\n`)).toBe(delimiter);
    expect(guessDelimiter('\uFEFFsep=;\r\na,b\r\n')).toBe(';');
    expect(guessDelimiter('only one column\nof text\n')).toBe(',');
    expect(guessDelimiter('')).toBe(',');
  });
});
