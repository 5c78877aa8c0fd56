import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { go, places } from '../../../renderer/app/routes.ts';
import { useFocusAfterMove } from '../../../renderer/app/useFocusAfterMove.ts';

function Around({ children }: PropsWithChildren) {
  return <Router hook={useHashLocation}>{children}</Router>;
}

const focusedId = () => document.activeElement?.id;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.insertAdjacentHTML(
    'beforeend',
    '<main id="content" tabindex="-1"><button id="left">Left</button></main><a id="rail" href="#/money">Money</a>',
  );
  go(places.desk);
  renderHook(useFocusAfterMove, { wrapper: Around });
  vi.runAllTimers();
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function moveTo(place: string): void {
  act(() => {
    go(place);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
  vi.runAllTimers();
}

it('gives the focus to the new screen where what had it went with the old one', () => {
  document.getElementById('left')?.focus();
  document.getElementById('left')?.remove();
  expect(document.activeElement).toBe(document.body);
  moveTo(places.customers);
  expect(focusedId()).toBe('content');
});

it('leaves it where it is when that is still there', () => {
  document.getElementById('rail')?.focus();
  moveTo(places.customers);
  expect(focusedId()).toBe('rail');
});
