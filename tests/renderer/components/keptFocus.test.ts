import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawLostFocusTo, keepFocusIn } from '../../../renderer/components/keptFocus.ts';

let place: HTMLElement;
let stop: () => void;

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const focused = () => document.activeElement?.textContent;

function lineOf(text: string): HTMLElement {
  const line = document.createElement('div');
  const button = document.createElement('button');
  button.textContent = text;
  line.append(button);
  return line;
}

beforeEach(() => {
  place = document.createElement('article');
  place.append(...['one', 'two', 'three'].map(lineOf));
  document.body.append(place);
  stop = keepFocusIn(place);
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

it('gives the focus to what came in the stead of what had it', async () => {
  place.querySelectorAll('button')[1]?.focus();
  place.children[1]?.replaceWith(lineOf('two, edited'));
  await settled();
  expect(focused()).toBe('two, edited');
});

it('gives it to the neighbour when nothing came', async () => {
  place.querySelectorAll('button')[2]?.focus();
  place.children[2]?.remove();
  await settled();
  expect(focused()).toBe('two');
});

it('gives it to the section that is open where a whole screen came in the stead of another', async () => {
  place.querySelectorAll('button')[0]?.focus();
  const screen = document.createElement('div');
  screen.innerHTML = '<a href="#a">first</a><a href="#b" aria-current="page">open</a>';
  place.children[0]?.replaceWith(screen);
  await settled();
  expect(focused()).toBe('open');
});

it('gives it back to a button that could not be pressed for a while', async () => {
  const button = place.querySelectorAll('button')[1];
  button?.focus();
  button?.setAttribute('disabled', '');
  button?.blur();
  await settled();
  button?.removeAttribute('disabled');
  await settled();
  expect(focused()).toBe('two');
});

it('leaves it alone when it went elsewhere by itself', async () => {
  const elsewhere = document.createElement('button');
  elsewhere.textContent = 'elsewhere';
  document.body.append(elsewhere);
  place.querySelectorAll('button')[1]?.focus();
  elsewhere.focus();
  place.children[1]?.replaceWith(lineOf('two, edited'));
  await settled();
  expect(focused()).toBe('elsewhere');
});

it('draws a lost focus to what is marked for it', async () => {
  const dialog = document.createElement('section');
  document.body.append(dialog);
  const stopDrawing = drawLostFocusTo(dialog);
  const result = lineOf('See them');
  result.firstElementChild?.setAttribute('data-autofocus', 'true');
  dialog.append(lineOf('Undo'), result);
  await settled();
  expect(focused()).toBe('See them');
  stopDrawing();
});
