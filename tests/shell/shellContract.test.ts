import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { shellContract } from '#shared/shell/shell.contract.ts';

type Input = Readonly<Record<string, unknown>>;

/** A good input of every procedure of the main process that takes something. */
const GOOD: Readonly<Partial<Record<keyof typeof shellContract, Input>>> = {
  background: { closeToTray: true, startAtLogin: false },
  print: { to: 'pdf', name: 'today.pdf', pageNumbers: true, landscape: false },
  savePages: { pages: new Blob(['<p>Ada</p>']), name: 'list.pdf', pageNumbers: true, landscape: true },
  present: { locale: 'en', theme: 'dark', title: 'Desk' },
  saveFile: { file: '00000000-0000-4000-8000-000000000000', name: 'contacts.vcf' },
  openExternal: { url: 'https://example.com/' },
  copyText: { text: 'x' },
  lastScreen: { screen: '/desk' },
};

/** Nothing that any field of these takes. */
const WRONG: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  Number.NaN,
  12n,
  [],
  ['x'],
  {},
  { toString: null },
  new Date(0),
  new Uint8Array(3),
  new Map([['url', 'x']]),
  Symbol.iterator,
  () => 'x',
  'x'.repeat(1_000_001),
  JSON.parse('{"__proto__": {"polluted": 1}}'),
];

const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)]);

describe.each(Object.entries(shellContract))('the input of shell.%s', (name, procedure) => {
  const good = GOOD[name as keyof typeof GOOD] ?? {};
  if (!isContractProcedure(procedure)) throw new Error(`${name} is no procedure`);
  const schema = procedure['~orpc'].inputSchema as z.ZodType;
  const isTaken = (input: unknown) => schema.safeParse(input).success;

  it('is taken when it is good', () => expect(isTaken(good)).toBe(true));

  it('is one plain object: no other type, no unknown key, no depth', () => {
    const whole = [undefined, null, true, 0, 'x', [], [good], () => good, deep(5000)];
    expect(whole.filter(isTaken)).toEqual([]);
    const more: readonly Input[] = [
      { ...good, unknown: 1 },
      { ...good, path: '/etc/passwd' },
      { ...good, constructor: 1 },
      JSON.parse(`{"__proto__": {"polluted": 1}, "x": 1}`) as Input,
    ];
    expect(more.filter(isTaken)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  it('takes no field of another type, and none without an end', () => {
    const taken = Object.keys(good).flatMap((key) =>
      WRONG.filter((bad) => isTaken({ ...good, [key]: bad })).map((bad) => ({ key, bad })),
    );
    expect(taken).toEqual([]);
  });
});
