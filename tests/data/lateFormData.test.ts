import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFormDataLate } from '../../electron/data/lateFormData.ts';

describe('FormData that is read late', () => {
  const given = Object.getOwnPropertyDescriptor(globalThis, 'FormData');
  let reads = 0;

  beforeEach(() => {
    reads = 0;
    const own = FormData;
    Object.defineProperty(globalThis, 'FormData', {
      configurable: true,
      get: () => {
        reads += 1;
        return own;
      },
    });
    readFormDataLate();
  });
  afterEach(() => {
    if (given !== undefined) Object.defineProperty(globalThis, 'FormData', given);
  });

  it('is not read to know that something is none', () => {
    for (const other of [{}, [], 'text', null, undefined, 7, new Blob([]), new URLSearchParams()])
      expect(other instanceof FormData).toBe(false);
    expect(reads).toBe(0);
  });

  it('is what it was once one is made', () => {
    const form = new FormData();
    form.append('photo', new Blob(['bytes']), 'photo.png');
    expect(form instanceof FormData).toBe(true);
    expect(form.get('photo')).toBeInstanceOf(File);
    expect(reads).toBeGreaterThan(0);
  });

  it('knows those that others made', async () => {
    const sent = await new Response(new URLSearchParams({ name: 'Ada' })).formData();
    expect(sent instanceof FormData).toBe(true);
    expect(sent.get('name')).toBe('Ada');
  });
});
