import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { letTabPassChoices } from '../../../renderer/app/tabPastChoices.ts';

beforeAll(letTabPassChoices);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<input role="combobox" aria-controls="choices"><div id="choices" role="listbox"></div>' +
    '<input id="plain" aria-controls="panel"><div id="panel" role="tabpanel"></div>';
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function press(key: string, selector: string): void {
  document.querySelector(selector)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}
const isPassedOver = (id: string) => document.getElementById(id)?.inert === true;

it('takes an open list of choices out of the way of Tab, for this one key press', () => {
  press('Tab', '[role="combobox"]');
  expect(isPassedOver('choices')).toBe(true);
  vi.runAllTimers();
  expect(isPassedOver('choices')).toBe(false);
});

it('leaves the list alone at other keys, and what is no list at Tab', () => {
  press('ArrowDown', '[role="combobox"]');
  press('Tab', '#plain');
  expect(isPassedOver('choices')).toBe(false);
  expect(isPassedOver('panel')).toBe(false);
});
