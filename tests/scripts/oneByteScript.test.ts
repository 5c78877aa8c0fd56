import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { oneByteScript } from '../../scripts/support/oneByteScript.ts';

test.each([
  ['a string', `'明天 café 𠮷😀'`],
  ['a template', '`${1 + 1} 张，共 ${"页"}`'],
  ['a backslash that stands for itself, before a character', String.raw`'C:\\文件'`],
  ['a backslash too many', String.raw`'\明\天'`],
  ['an escape before a character', String.raw`'\n明\t天'`],
  ['a name', '(() => { const 名 = "n"; return { 名, [`a`]: 名 }; })()'],
  [
    'a pattern',
    String.raw`['王总', 'x', '𠮷', '·'].map((text) => [/[一-龥]/.test(text), /[𠀀-𪛖]/u.test(text), /\·/.test(text)])`,
  ],
  ['a tagged pattern', 'new RegExp(String.raw`[一-龥]\\d+`).exec("第12章 章12")?.[0]'],
])('%s is the same, written in ASCII', (_what, script) => {
  const written = oneByteScript(script);
  expect(written).toMatch(/^[\0-\u007f]*$/);
  expect(runInNewContext(written)).toEqual(runInNewContext(script));
});

test('a script in ASCII stays as it is', () => {
  const script = String.raw`const path = 'a\\b\u4e00';`;
  expect(oneByteScript(script)).toBe(script);
});
