import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MarkedText } from '../../../renderer/search/MarkedText.tsx';

afterEach(cleanup);

const shown = (text: string, marks: [number, number][]): Element =>
  render(<MarkedText text={text} marks={marks} />).container;

test('the whole text is shown, each part that was found in a mark of its own', () => {
  const place = shown('王小明 Ada Lovelace', [
    [1, 3],
    [8, 11],
  ]);
  expect(place.textContent).toBe('王小明 Ada Lovelace');
  expect([...place.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['小明', 'Lov']);
});

test('a text that looks like HTML stays text', () => {
  const place = shown('<b>Ada</b>', [[3, 6]]);
  expect(place.querySelector('b')).toBeNull();
  expect(place.innerHTML).toBe('&lt;b&gt;<mark>Ada</mark>&lt;/b&gt;');
});
