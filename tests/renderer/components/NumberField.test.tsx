import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { NumberField } from '../../../renderer/components/NumberField.tsx';

afterEach(cleanup);

function Form({ first = null }: { readonly first?: number | null }) {
  const [value, setValue] = useState<number | null>(first);
  return (
    <MantineProvider>
      <NumberField label="Number" value={value} onChange={setValue} />
      <output>{String(value)}</output>
      <button type="button" onClick={() => setValue(40)}>
        forty
      </button>
    </MantineProvider>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Number');
const value = () => screen.getByRole('status').textContent;
const type = (text: string) => {
  for (const letter of text) fireEvent.change(field(), { target: { value: `${field().value}${letter}` } });
};

describe('a number to type', () => {
  it.each([
    ['6.5', '6.5'],
    ['0.05', '0.05'],
    ['-3', '-3'],
    ['1200', '1200'],
  ])('%s, letter by letter', (text, number) => {
    render(<Form />);
    type(text);
    expect(field().value).toBe(text);
    expect(value()).toBe(number);
  });

  it('can be taken away and typed anew, with a sign', () => {
    render(<Form first={6} />);
    fireEvent.change(field(), { target: { value: '' } });
    expect(value()).toBe('null');
    fireEvent.change(field(), { target: { value: '-' } });
    expect(field().value).toBe('-');
    type('2');
    expect(value()).toBe('-2');
  });

  it('shows what somebody else sets', () => {
    render(<Form first={6} />);
    type('.');
    fireEvent.click(screen.getByRole('button', { name: 'forty' }));
    expect(field().value).toBe('40');
  });
});
