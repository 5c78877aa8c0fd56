import { ORPCError } from '@orpc/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { DatabaseProblem, errorParams, FileProblem, LonghandError, type ErrorCode } from '#shared/errors.ts';
import { Locale } from '#shared/kernel/locale.ts';
import { errorText } from '../../../renderer/app/errorText.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';

/** Every error that there is, with each of its problems. */
const everyError: Readonly<Record<ErrorCode, readonly object[]>> = {
  NOT_FOUND: ['contact', 'staff', 'something'].map((entity) => ({ entity, id: 7 })),
  VERSION_CONFLICT: [{ entity: 'contact', id: 7, currentVersion: 3 }],
  INVALID_VALUE: ['contactEmpty', 'cursorBroken', 'unheardOf'].map((rule) => ({ field: 'displayName', rule })),
  INVALID_INPUT: [{ procedure: 'contacts.create', where: 'points[3].value', problem: 'too long' }],
  DATABASE_UNAVAILABLE: DatabaseProblem.options.map((problem) => ({ problem, file: 'longhand.sqlite' })),
  WRITE_FAILED: DatabaseProblem.options.map((problem) => ({ problem })),
  FILE_REFUSED: [
    ...FileProblem.options.map((problem) => ({ problem, file: 'people.vcf' })),
    { problem: 'notAPicture', file: '' },
  ],
  NOTHING_TO_UNDO: [{}],
  NOTHING_TO_REDO: [{}],
  NEEDS_WINDOW: [{ procedure: 'shell.saveFile' }],
  CANCELLED: [{}],
  OUTCOME_UNKNOWN: [{}],
  INTERNAL: [{ incident: '4711' }],
};

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));

describe.each(Locale.options)('errorText in %s', (locale) => {
  const t = (): ReturnType<typeof words.getFixedT<'errors'>> => words.getFixedT(locale, 'errors');
  const cases = Object.entries(everyError).flatMap(([code, all]) => all.map((params) => [code, params] as const));

  it.each(cases)('%s %j', (code, params) => {
    const text = errorText(new ORPCError(code, { data: params }), t());
    for (const part of [text.title, text.detail, text.whatToDo]) {
      expect(part).not.toBe('');
      expect(part).not.toMatch(/[{}]|undefined|\b[A-Z]+_[A-Z]+\b/);
      expect(part).not.toMatch(/^[a-z]+\.[a-zA-Z.]+$/);
      expect(part).not.toMatch(/[!！]/);
    }
  });
});

describe('errorText', () => {
  const t = (): ReturnType<typeof words.getFixedT<'errors'>> => words.getFixedT('en', 'errors');

  it('takes our own errors and those that crossed the port alike', () => {
    const params = { problem: 'diskFull' } as const;
    const own = errorText(new LonghandError('WRITE_FAILED', params), t());
    expect(errorText(new ORPCError('WRITE_FAILED', { data: params }), t())).toEqual(own);
    expect(own.detail).toContain('disk is full');
  });

  it('names the file', () => {
    expect(errorText(new LonghandError('FILE_REFUSED', { problem: 'empty', file: 'people.vcf' }), t()).title).toContain(
      'people.vcf',
    );
  });

  it('makes a fault of ours of anything else, with what it said', () => {
    expect(errorText(new TypeError('x is not a function'), t()).whatToDo).toContain('x is not a function');
    expect(errorText('lost', t()).whatToDo).toContain('lost');
    expect(errorText(new ORPCError('NOT_FOUND', { data: { wrong: true } }), t()).title).toBe('Longhand made a mistake');
  });

  it('covers every code', () => {
    expect(Object.keys(everyError).toSorted()).toEqual(Object.keys(errorParams).toSorted());
  });
});
