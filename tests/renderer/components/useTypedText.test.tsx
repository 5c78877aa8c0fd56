import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTypedText } from '../../../renderer/components/useTypedText.ts';

afterEach(cleanup);

/** What was typed and not answered yet, with what answers it. */
const asked = new Map<string, () => void>();
const told: string[] = [];
beforeEach(() => {
  asked.clear();
  told.length = 0;
});

const ask = (text: string) => new Promise<void>((resolve) => asked.set(text, resolve));
const answer = (text: string) => act(async () => asked.get(text)?.());

/** A box, what is shown by it, and those who ask for something else. */
function Box({ onType }: { readonly onType?: ((text: string) => Promise<void>) | undefined }) {
  const [text, setText] = useState('');
  const boxRef = useRef<HTMLInputElement>(null);
  const { box, settle, write } = useTypedText({
    boxRef,
    text,
    onText: (typed) => {
      told.push(typed);
      setText(typed);
    },
    onType,
  });
  return (
    <>
      <input aria-label="Box" {...box} onKeyDown={settle} />
      <output>{text}</output>
      <button type="button" onClick={() => setText('from a view')}>
        View
      </button>
      <button type="button" onClick={() => write('')}>
        Clear
      </button>
    </>
  );
}

const box = () => screen.getByLabelText<HTMLInputElement>('Box');
const type = (text: string) => fireEvent.input(box(), { target: { value: text } });
const shown = () => screen.getByRole('status').textContent;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the text of a box that something is looked for with', () => {
  it('is told once the answer to it is there', async () => {
    render(<Box onType={ask} />);
    type('a');
    expect([box().value, shown()]).toEqual(['a', '']);
    await answer('a');
    expect(shown()).toBe('a');
  });

  it('is told at once where nothing is asked', async () => {
    render(<Box />);
    await act(async () => void type('a'));
    expect(shown()).toBe('a');
  });

  it('is never an older one: an answer that comes late is passed over', async () => {
    render(<Box onType={ask} />);
    type('a');
    type('ab');
    await answer('ab');
    await answer('a');
    expect([box().value, shown(), told]).toEqual(['ab', 'ab', ['ab']]);
  });

  it('is told before what a key does with it, and once only', async () => {
    render(<Box onType={ask} />);
    type('a');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(shown()).toBe('a');
    await answer('a');
    expect(told).toEqual(['a']);
  });

  it('is told when the box is left', () => {
    render(<Box onType={ask} />);
    type('a');
    fireEvent.blur(box());
    expect(shown()).toBe('a');
  });

  it('is what somebody else asks for, whatever was typed before', async () => {
    render(<Box onType={ask} />);
    type('a');
    press('View');
    await answer('a');
    expect([box().value, shown()]).toEqual(['from a view', 'from a view']);
    press('Clear');
    await answer('');
    expect([box().value, shown()]).toEqual(['', '']);
  });

  it('is told even where the box is gone when the answer comes', async () => {
    const shownBox = render(<Box onType={ask} />);
    type('a');
    shownBox.unmount();
    await answer('a');
    expect(told).toEqual(['a']);
  });

  it('does not lose letters that are typed while older ones are told', async () => {
    render(<Box onType={ask} />);
    type('a');
    fireEvent.keyDown(box(), { key: 'Shift' });
    type('ab');
    await answer('a');
    expect(box().value).toBe('ab');
    await answer('ab');
    expect(shown()).toBe('ab');
  });
});
