import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import { amountText, minorDigits, parseAmount, splitMinor, toHomeMinor } from '#shared/kernel/money.rules.ts';

const currency = fc.constantFrom('CNY', 'TWD', 'EUR', 'USD', 'JPY', 'KWD', 'CLF');
const amountMinor = fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT });
const rate = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 999_999_999 }))
  .map(([whole, decimals]) => `${whole}.${String(decimals).padStart(9, '0')}`);

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

describe('decimals of a currency', () => {
  it('are those of ISO 4217', () => {
    expect(['CNY', 'TWD', 'EUR', 'JPY', 'KRW', 'KWD', 'CLF'].map(minorDigits)).toEqual([2, 2, 2, 0, 0, 3, 4]);
  });
});

describe('an amount in the company’s own currency', () => {
  it('is exact, half away from zero', () => {
    expect(toHomeMinor(10_000, 'USD', '7.1234', 'CNY')).toBe(71_234);
    expect(toHomeMinor(1, 'USD', '0.5', 'CNY')).toBe(1);
    expect(toHomeMinor(-1, 'USD', '0.5', 'CNY')).toBe(-1);
    expect(toHomeMinor(1, 'USD', '0.49', 'CNY')).toBe(0);
    // 1.005 is a little less as a floating point number.
    expect(toHomeMinor(100, 'EUR', '1.005', 'USD')).toBe(101);
  });

  it('knows currencies with fewer and with more decimals', () => {
    expect(toHomeMinor(12_345, 'JPY', '0.0491', 'CNY')).toBe(60_614);
    expect(toHomeMinor(60_614, 'CNY', '20.37', 'JPY')).toBe(12_347);
    expect(toHomeMinor(1000, 'KWD', '23.5', 'CNY')).toBe(2350);
  });

  it('of that currency itself is the amount', () => {
    fc.assert(
      fc.property(amountMinor, currency, (minor, own) => {
        expect(toHomeMinor(minor, own, '1', own)).toBe(minor);
      }),
    );
  });

  it('of a credit note is that of the invoice with the other sign, and never more than half a unit off', () => {
    const small = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(small, currency, rate, currency, (minor, from, worth, home) => {
        const inHome = toHomeMinor(minor, from, worth, home);
        expect(toHomeMinor(-minor, from, worth, home)).toBe(inHome === 0 ? 0 : -inHome);
        const [whole = '', decimals = ''] = worth.split('.');
        const exactly = BigInt(minor) * BigInt(whole + decimals) * 10n ** BigInt(minorDigits(home));
        const unit = 10n ** BigInt(9 + minorDigits(from));
        const off = BigInt(inHome) * unit - exactly;
        expect((off < 0n ? -off : off) * 2n <= unit).toBe(true);
      }),
    );
  });

  it('that no exact number can hold is refused', () => {
    expect(() => toHomeMinor(LARGEST_AMOUNT, 'USD', '999999999', 'CNY')).toThrow(RangeError);
  });
});

describe('an amount in parts', () => {
  const weights = fc
    .array(fc.oneof(fc.nat({ max: 100 }), fc.double({ min: 1e-3, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 30,
    })
    .filter((list) => list.some((weight) => weight > 0));

  it('sums to the whole exactly', () => {
    fc.assert(
      fc.property(amountMinor, weights, (total, list) => {
        expect(sum(splitMinor(total, list))).toBe(total);
      }),
    );
  });

  it('has parts less than one unit off their share, and the same ones for a credit note', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), weights, (total, list) => {
        const parts = splitMinor(total, list);
        const all = sum(list);
        for (const [index, weight] of list.entries()) {
          expect(Math.abs((parts[index] ?? 0) - (total * weight) / all)).toBeLessThan(1 + 1e-6);
        }
        expect(splitMinor(-total, list)).toEqual(parts.map((part) => (part === 0 ? 0 : -part)));
      }),
    );
  });

  it('gives what is left over to the largest remainders, of equal ones to the first', () => {
    expect(splitMinor(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitMinor(10, [0.1, 0.25, 0.65])).toEqual([1, 3, 6]);
    expect(splitMinor(7, [0, 0])).toEqual([4, 3]);
    expect(splitMinor(5, [0, 1])).toEqual([0, 5]);
  });

  it('needs weights', () => {
    for (const list of [[], [-1, 2], [Number.NaN], [Infinity]]) expect(() => splitMinor(1, list)).toThrow(RangeError);
  });
});

describe('an amount as plain text', () => {
  it('has all decimals of its currency', () => {
    expect(amountText(123_450, 'CNY')).toBe('1234.50');
    expect(amountText(-5, 'CNY')).toBe('-0.05');
    expect(amountText(1234, 'JPY')).toBe('1234');
    expect(amountText(5, 'KWD')).toBe('0.005');
  });

  it('is read back to the same amount', () => {
    fc.assert(
      fc.property(amountMinor, currency, (minor, of) => {
        expect(parseAmount(amountText(minor, of), of)).toBe(minor);
        expect(parseAmount(amountText(minor, of), of, '.')).toBe(minor);
        expect(parseAmount(amountText(minor, of).replace('.', ','), of, ',')).toBe(minor);
      }),
    );
  });
});
