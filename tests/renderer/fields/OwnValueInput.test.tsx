import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldKind, FieldType } from '#shared/fields/field.ts';
import { speak, startWords } from '../../../renderer/app/i18n.ts';
import { OwnValueInput } from '../../../renderer/fields/OwnValueInput.tsx';
import { useOwnValueWords } from '../../../renderer/fields/ownValueWords.ts';

const onChange = vi.fn<(value: string, isUnreadable: boolean) => void>();

const kind = (type: FieldType): FieldKind => ({
  type,
  choices: type === 'choice' ? [{ id: 's', label: 'Small' }] : [],
  currency: type === 'money' ? 'USD' : null,
});

/** The field as a form holds it: what it tells is what it is given. */
function Held({ type, first }: { readonly type: FieldType; readonly first: string }) {
  const [value, setValue] = useState(first);
  return (
    <MantineProvider>
      <OwnValueInput
        field={{ ...kind(type), name: 'Field' }}
        value={value}
        onChange={(next, isUnreadable) => {
          onChange(next, isUnreadable);
          setValue(next);
        }}
      />
    </MantineProvider>
  );
}

const show = (type: FieldType, first = ''): HTMLInputElement => {
  render(<Held type={type} first={first} />);
  return screen.getByLabelText<HTMLInputElement>('Field');
};
const write = (field: HTMLInputElement, text: string): void => {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
};

beforeAll(() => startWords('en'));
beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

describe('the field for a number', () => {
  it('lets the typing stand, tells the number, and writes it neatly when it is left', () => {
    const field = show('number', '1234.5');
    expect(field.value).toBe('1,234.5');
    write(field, '12 000,');
    expect(field.value).toBe('12 000,');
    write(field, '12 000,5');
    expect(onChange).toHaveBeenLastCalledWith('12000.5', false);
    fireEvent.blur(field);
    expect(field.value).toBe('12,000.5');
  });

  it('says what is wrong when it is left, and keeps it to be mended', () => {
    const field = show('number');
    write(field, 'twelve');
    expect(onChange).toHaveBeenLastCalledWith('', true);
    expect(screen.queryByText(/does not read as a number/)).toBe(null);
    fireEvent.blur(field);
    expect(screen.getByText(/does not read as a number/)).toBeDefined();
    expect(field.value).toBe('twelve');
  });

  it('keeps every digit', () => {
    expect(show('number', '12345678901234567890.5').value).toBe('12,345,678,901,234,567,890.5');
  });
});

describe('the other fields', () => {
  it('tell amounts as decimals', () => {
    const field = show('money', '1234.5');
    expect(field.value).toBe('1,234.50');
    write(field, '2,000');
    expect(onChange).toHaveBeenLastCalledWith('2000', false);
    write(field, 'much');
    expect(onChange).toHaveBeenLastCalledWith('', true);
  });

  it('tell days as they are read', () => {
    const field = show('date');
    write(field, '15 March 2027');
    expect(onChange).toHaveBeenLastCalledWith('2027-03-15', false);
    write(field, 'soon');
    expect(onChange).toHaveBeenLastCalledWith('', true);
  });

  it('offer the choices, and none', () => {
    const field = show('choice', 's');
    expect([...field.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['Not set', 'Small']);
    write(field, '');
    expect(onChange).toHaveBeenLastCalledWith('', false);
  });

  it('say that an address is none when it is left', () => {
    const field = show('url');
    write(field, 'javascript:alert(1)');
    expect(onChange).toHaveBeenLastCalledWith('javascript:alert(1)', true);
    fireEvent.blur(field);
    expect(screen.getByText(/web address looks like/)).toBeDefined();
    write(field, 'shop.example');
    expect(onChange).toHaveBeenLastCalledWith('shop.example', false);
  });
});

it('values are said as the language says them', async () => {
  const { result } = renderHook(() => useOwnValueWords());
  expect(result.current(kind('number'), '-1234567.25')).toBe('-1,234,567.25');
  expect(result.current(kind('money'), '12.5')).toBe('$12.50');
  expect(result.current(kind('date'), '2027-03-15')).toBe('March 15, 2027');
  expect(result.current(kind('choice'), 's')).toBe('Small');
  expect(result.current(kind('choice'), 'gone')).toBe('');
  expect(result.current(kind('yesNo'), 'no')).toBe('No');
  expect(result.current(kind('text'), '')).toBe('');
  await speak('zh-CN');
  const { result: chinese } = renderHook(() => useOwnValueWords());
  expect(chinese.current(kind('yesNo'), 'yes')).toBe('是');
  expect(chinese.current(kind('date'), '2027-03-15')).toBe('2027年3月15日');
  await speak('en');
});
