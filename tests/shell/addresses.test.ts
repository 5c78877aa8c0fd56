import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnPage, mayRequest } from '../../electron/shell/addresses.ts';
import { allowedUrl } from '../../electron/shell/allowedUrl.ts';
import { contentSecurityPolicy } from '../../electron/shell/contentSecurityPolicy.ts';
import { safeFileName } from '../../electron/shell/fileName.ts';

describe('an address that a person opens outside', () => {
  it.each([
    ['https://example.com/a?b=c', 'https://example.com/a?b=c'],
    ['mailto:ada@example.com', 'mailto:ada@example.com'],
    ['tel:+86138000', 'tel:+86138000'],
    ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
  ])('opens %s', (text, url) => expect(allowedUrl(text)).toBe(url));

  it.each([
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'ms-settings:',
    'smb://host/share',
    'https://user:secret@example.com',
    '\\\\host\\share',
    'C:\\Windows\\calc.exe',
    '',
    'https:',
  ])('refuses %s', (text) => expect(allowedUrl(text)).toBeNull());

  it('never opens anything but the three kinds', () => {
    const found = fc.check(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.tuple(fc.string(), fc.string()).map(([a, b]) => `${a}:${b}`),
        ),
        (text) => {
          const url = allowedUrl(text);
          return url === null || ['https:', 'mailto:', 'tel:'].includes(new URL(url).protocol);
        },
      ),
    );
    expect(found.counterexample).toBeNull();
  });
});

describe('a request of the window', () => {
  it.each(['longhand://app/index.html', 'blob:longhand://app/1', 'data:,x'])('may go to %s', (url) =>
    expect(mayRequest(url, null)).toBe(true),
  );
  it.each([
    'https://example.com',
    'http://localhost:5173',
    'ws://localhost:5173',
    'file:///etc/passwd',
    'ftp://x',
    'nonsense',
  ])('may not go to %s', (url) => expect(mayRequest(url, null)).toBe(false));
  it('reaches the dev server only where there is one', () => {
    expect(mayRequest('http://localhost:5173/main.tsx', 'http://localhost:5173')).toBe(true);
    expect(mayRequest('http://localhost:9999/main.tsx', 'http://localhost:5173')).toBe(false);
  });
});

describe('our own page', () => {
  it.each([
    ['longhand://app/', true],
    ['longhand://app/#/customers', true],
    ['longhand://other/', false],
    ['https://app/', false],
    ['longhand://app.example.com/', false],
    ['about:blank', false],
  ])('%s: %s', (address, isOwn) => expect(isOwnPage(address, null)).toBe(isOwn));
});

describe('the policy of the page', () => {
  it('allows scripts, connections and fonts from itself only, and styles by nonce', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });
});

describe('a suggested file name', () => {
  it.each([
    ['contacts.vcf', 'contacts.vcf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a:b*c?.vcf', 'a_b_c_.vcf'],
    ['...', 'longhand'],
    ['客户.vcf', '客户.vcf'],
    ['name. ', 'name'],
  ])('%s becomes %s', (name, safe) => expect(safeFileName(name)).toBe(safe));

  it('never holds a separator', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(safeFileName(name)).toMatch(/^[^/\\]+$/);
      }),
    );
  });
});
