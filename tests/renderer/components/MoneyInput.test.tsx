import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWords } from '../../../renderer/app/i18n.ts';
import { MoneyInput } from '../../../renderer/components/MoneyInput.tsx';

const onChange = vi.fn<(valueMinor: number | null, isUnreadable: boolean) => void>();

/** The field as a form holds it: what it tells is what it is given. */
function Held({ first, currency }: { readonly first: number | null; readonly currency: string }) {
  const [value, setValue] = useState(first);
  return (
    <MantineProvider>
      <MoneyInput
        label="Amount"
        currency={currency}
        valueMinor={value}
        onChange={(next, isUnreadable) => {
          onChange(next, isUnreadable);
          setValue(next);
        }}
      />
      <button type="button" onClick={() => setValue(500)}>
        Five
      </button>
    </MantineProvider>
  );
}

const show = (first: number | null = null, currency = 'USD'): HTMLInputElement => {
  render(<Held first={first} currency={currency} />);
  return screen.getByLabelText<HTMLInputElement>('Amount');
};
const type = (field: HTMLInputElement, text: string): void => {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
};

beforeAll(() => startWords('en'));
beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

describe('the field for an amount of money', () => {
  it('shows what it is given as people write it, after the sign of the currency', () => {
    expect(show(123_450).value).toBe('1,234.50');
    expect(screen.getByText('$')).toBeDefined();
  });

  it('tells the amount while it is typed, and lets the typing stand', () => {
    const field = show();
    type(field, '1 234.5');
    expect(onChange).toHaveBeenLastCalledWith(123_450, false);
    expect(field.value).toBe('1 234.5');
  });

  it('writes it neatly when the field is left', () => {
    const field = show();
    type(field, '1234.5');
    fireEvent.blur(field);
    expect(field.value).toBe('1,234.50');
  });

  it('knows currencies without cents', () => {
    const field = show(null, 'JPY');
    type(field, '1,200');
    expect(onChange).toHaveBeenLastCalledWith(1200, false);
  });

  it('keeps what is no amount, tells that it is none, and says so when the field is left', () => {
    const field = show();
    type(field, 'about ten');
    expect(onChange).toHaveBeenLastCalledWith(null, true);
    expect(screen.queryByText(/does not read as an amount/)).toBeNull();
    fireEvent.blur(field);
    expect(field.value).toBe('about ten');
    expect(screen.getByText(/does not read as an amount/)).toBeDefined();
  });

  it('is empty when nothing stands there, and that is not unreadable', () => {
    const field = show(100);
    type(field, '');
    expect(onChange).toHaveBeenLastCalledWith(null, false);
  });

  it('gives way to an amount that is put into it from outside', () => {
    const field = show();
    type(field, '12');
    fireEvent.click(screen.getByText('Five'));
    expect(field.value).toBe('5.00');
  });
});
