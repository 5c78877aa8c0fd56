import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { lazyPart, readAhead } from '../../../renderer/components/lazyPart.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('shows nothing until the part is read, then the part with what it was given', async () => {
  const read = vi.fn<() => Promise<(props: { readonly name: string }) => React.ReactNode>>(() =>
    Promise.resolve(({ name }) => <p>Hello {name}</p>),
  );
  const Greeting = lazyPart(read, { isHeavy: true });
  expect(read).not.toHaveBeenCalled();
  const { container } = render(<Greeting name="Ada" />);
  expect(container.textContent).toBe('');
  expect(await screen.findByText('Hello Ada')).toBeDefined();
});

it('reads ahead one part after the other when the window has nothing to do, and no heavy one', async () => {
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => {
    order.push('idle');
    callback();
  });
  const order: string[] = [];
  const reading = (name: string) => () => {
    order.push(name);
    return Promise.resolve(() => null);
  };
  lazyPart(reading('first'));
  lazyPart(reading('heavy'), { isHeavy: true });
  lazyPart(reading('second'));
  await readAhead();
  expect(order).toEqual(['idle', 'first', 'idle', 'second']);
});
