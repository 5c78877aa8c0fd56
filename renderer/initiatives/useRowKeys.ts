import type { RefObject } from 'react';
import { useCommands } from '../app/commands.ts';
import { isFrontmost } from '../components/frontmost.ts';

/** Words of the keys, for the sheet of keys. */
interface RowKeyWords {
  readonly next: string;
  readonly previous: string;
}

const ROWS = '[data-row-focus]';

/** J, K and the arrows move from row to row: to what is marked `data-row-focus` in each. */
export function useRowKeys(place: RefObject<HTMLElement | null>, words: RowKeyWords): void {
  const rows = (): readonly HTMLElement[] => [...(place.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
  const focused = (): number =>
    rows().findIndex((row) => row === document.activeElement || row.closest('tr')?.contains(document.activeElement));
  const isInside = () => isFrontmost() && focused() >= 0;
  const move = (step: number) => {
    const all = rows();
    const next = focused() < 0 ? 0 : Math.max(0, Math.min(focused() + step, all.length - 1));
    all[next]?.focus();
    all[next]?.scrollIntoView({ block: 'nearest' });
  };
  const command = (id: string, label: string, keys: readonly string[], step: number, when: () => boolean) => ({
    id,
    label,
    keys,
    group: 'list' as const,
    inPalette: false,
    when,
    run: () => move(step),
  });
  useCommands([
    command('list.next', words.next, ['J'], 1, isFrontmost),
    command('list.previous', words.previous, ['K'], -1, isFrontmost),
    command('list.down', words.next, ['ArrowDown'], 1, isInside),
    command('list.up', words.previous, ['ArrowUp'], -1, isInside),
  ]);
}
