import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodingOfSheet, textOfSheet } from '../../../electron/data/transfer/sheetText.ts';
import { encoded } from '../../support/encodings.ts';
import { temporaryFolder } from '../../support/database.ts';
import { sheetSamples, sheetSamplesTitle } from '../../support/sheetSamples.ts';

function staged(bytes: Uint8Array) {
  const path = join(temporaryFolder(), 'sheet.csv');
  writeFileSync(path, bytes);
  return { name: 'sheet.csv', byteSize: bytes.length, path };
}
const textOf = async (bytes: Uint8Array, country: string) => {
  const file = staged(bytes);
  const encoding = await encodingOfSheet(file, country);
  let text = '';
  for await (const piece of textOfSheet(file, encoding)) text += piece.text;
  return { encoding, text };
};

const CHINESE = '客户,日期,金额,备注\r\n王小明,2026-03-01,1234.50,定制茶具一套\r\n金龙酒家,2026-03-05,800,茶叶两箱\r\n';
const TAIWANESE =
  '客戶,日期,金額,備註\r\n王小明,2026-03-01,1234.50,訂製茶具一組\r\n金龍酒樓,2026-03-05,800,茶葉兩箱\r\n';
const JAPANESE =
  '顧客,日付,金額,備考\r\n山田太郎,2026-03-01,1234,お茶セット\r\nサンプル商店,2026-03-05,800,ありがとう\r\n';
const GERMAN = 'Kunde;Betrag\r\nMüller Söhne;12,50 €\r\nGroße Straße;7,00 €\r\n';
const UNICODE = `${CHINESE}Zoë “quoted” €\r\n`;

describe('the text of a sheet', () => {
  it.each([
    ['utf-8', UNICODE, 'US'],
    ['utf-8', 'plain,ascii\r\n1,2\r\n', 'CN'],
    ['utf-16le', UNICODE, 'US'],
    ['utf-16be', UNICODE, 'US'],
    ['gb18030', CHINESE, 'CN'],
    ['gb18030', CHINESE, 'US'],
    ['big5', TAIWANESE, 'TW'],
    ['big5', TAIWANESE, 'US'],
    ['shift_jis', JAPANESE, 'JP'],
    ['shift_jis', JAPANESE, 'US'],
    ['windows-1252', GERMAN, 'DE'],
    ['windows-1252', GERMAN, 'US'],
  ] as const)('in %s is read as it was written', async (encoding, text, country) => {
    expect(await textOf(encoded(text, encoding), country)).toEqual({ encoding, text });
  });

  it.each([
    ['gb18030', 'Name,Phone,Email,Company\r\n王芳,13800131234,u0@example.com,晨光文具店\r\n'],
    ['big5', 'Name,Phone,Email,Company\r\n許功蓋,0912345678,u0@example.com,藍門茶業有限公司\r\n'],
  ] as const)('in %s is known where little of it is not ASCII, far from home', async (encoding, text) => {
    for (const country of ['US', 'DE', ''])
      expect(await textOf(encoded(text, encoding), country)).toEqual({ encoding, text });
  });

  it('is found by a byte order mark, which is no part of it', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const)
      expect(await textOf(encoded(`\uFEFF${UNICODE}`, encoding), 'TW')).toEqual({ encoding, text: UNICODE });
  });

  it('is judged by all of it, not by its beginning', async () => {
    const text = `${'shop,1,2026-03-01\n'.repeat(20_000)}${CHINESE}`;
    expect(await textOf(encoded(text, 'gb18030'), 'CN')).toEqual({ encoding: 'gb18030', text });
    expect((await textOf(encoded(text, 'utf-8'), 'CN')).text).toBe(text);
  });

  it('is not UTF-8 when it ends within a character', async () => {
    const bytes = encoded(CHINESE, 'utf-8');
    const end = bytes.length - 4;
    expect((await textOf(bytes.subarray(0, end), 'CN')).encoding).not.toBe('utf-8');
  });
});

describe.skipIf(sheetSamples.length === 0)(`${sheetSamplesTitle}`, () => {
  const sample = (name: string) => readFileSync(sheetSamples.find(({ file }) => file === name)?.path ?? '');

  it('are decoded', async () => {
    expect(await textOf(sample('tabletool__heuristic-gbk.csv'), 'CN')).toMatchObject({ encoding: 'gb18030' });
    expect((await textOf(sample('tabletool__heuristic-gbk.csv'), 'CN')).text).toContain('你好,中文,中国');
    expect(await textOf(sample('duckdb-enc__sample.csv'), 'JP')).toMatchObject({ encoding: 'shift_jis' });
    expect((await textOf(sample('csv-spectrum__utf8.csv'), 'US')).text).toContain('ʤ');
  });
});
