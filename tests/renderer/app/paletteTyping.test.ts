import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepTyping, takeTyped } from '../../../renderer/app/paletteTyping.ts';

const command = vi.fn<(event: KeyboardEvent) => void>();
const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));

beforeEach(() => {
  command.mockReset();
  window.addEventListener('keydown', command);
});
afterEach(() => {
  takeTyped();
  window.removeEventListener('keydown', command);
});

it('keeps letters for the box, and none of them is a command', () => {
  keepTyping();
  for (const key of ['l', 'o', 'x', 'Backspace', 'v', 'Enter']) press(key);
  expect(command).not.toHaveBeenCalled();
  expect(takeTyped()).toBe('lov');
});

it('leaves the keys alone once the box took them', () => {
  keepTyping();
  takeTyped();
  press('l');
  expect(command).toHaveBeenCalledTimes(1);
  expect(takeTyped()).toBe('');
});

it('keeps nothing where the box has the cursor already', () => {
  const box = document.createElement('input');
  box.dataset['paletteBox'] = '';
  document.body.append(box);
  keepTyping();
  press('l', {}, box);
  expect(command).toHaveBeenCalledTimes(1);
  expect(takeTyped()).toBe('');
  box.remove();
});

it('forgets it with Escape, and lets chords through', () => {
  keepTyping();
  press('a');
  press('z', { ctrlKey: true });
  expect(command).toHaveBeenCalledTimes(1);
  press('Escape');
  expect(takeTyped()).toBe('');
});

it('gives up when no palette comes', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  keepTyping();
  vi.advanceTimersByTime(3000);
  press('l');
  expect(command).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
