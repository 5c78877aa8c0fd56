import { MantineProvider } from '@mantine/core';
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { FileDropTarget } from '../../../renderer/app/FileDropTarget.tsx';
import { startWords } from '../../../renderer/app/i18n.ts';

const WITH_FILE = { dataTransfer: { types: ['Files'] } };

beforeAll(() => startWords('en'));
beforeEach(() => {
  vi.useFakeTimers();
  render(
    <MantineProvider env="test">
      <FileDropTarget />
    </MantineProvider>,
  );
  document.body.insertAdjacentHTML('beforeend', '<div data-testid="list"></div><div data-testid="line"></div>');
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const invitation = () => screen.queryByText('Drop the address book, calendar or spreadsheet here');
const list = () => screen.getByTestId('list');
const line = () => screen.getByTestId('line');

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

/** Drags on from one place to the next, or out of the window: null. */
function leave(from: Element, to: Element | null): void {
  const event = createEvent.dragLeave(from, WITH_FILE);
  Object.defineProperty(event, 'relatedTarget', { value: to });
  fireEvent(from, event);
}

it('invites to drop a file as long as one is over the window, wherever', () => {
  expect(invitation()).toBeNull();
  fireEvent.dragEnter(list(), WITH_FILE);
  expect(invitation()).not.toBeNull();
  fireEvent.dragEnter(line(), WITH_FILE);
  leave(list(), line());
  expect(invitation()).not.toBeNull();
  leave(line(), null);
  expect(invitation()).toBeNull();
});

it('does not go on inviting when what the file was over went away meanwhile', () => {
  const gone = line();
  fireEvent.dragEnter(gone, WITH_FILE);
  gone.remove();
  fireEvent.dragEnter(list(), WITH_FILE);
  leave(gone, list());
  leave(list(), null);
  expect(invitation()).toBeNull();
});

it('invites while a file rests over the window, and no longer when nothing more is heard of it', () => {
  fireEvent.dragEnter(list(), WITH_FILE);
  for (let told = 0; told < 20; told += 1) {
    pass(550);
    fireEvent.dragOver(list(), WITH_FILE);
  }
  expect(invitation()).not.toBeNull();
  pass(2000);
  expect(invitation()).toBeNull();
});

it('does not invite a text that is dragged', () => {
  fireEvent.dragEnter(list(), { dataTransfer: { types: ['text/plain'] } });
  expect(invitation()).toBeNull();
});
