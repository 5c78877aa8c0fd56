import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RowRange } from './pageChain.ts';
import { linesFor, rowsToDraw } from './rowWindow.ts';

/** The part of a long list that is drawn. */
export interface RowWindow {
  /** The first and the last row; null where there is none. */
  readonly range: RowRange | null;
  /** More than are ever drawn at once. */
  readonly lines: number;
  /** How far the list is scrolled. Known without asking: to ask has everything laid out that was not drawn yet. */
  readonly top: RefObject<number>;
  /** Scrolls, and draws what is in sight then together with whatever else is being drawn. */
  readonly scroll: (top: number) => void;
}

interface Sight {
  readonly top: number;
  /** 0 while it is not known. */
  readonly height: number;
}

/**
 * Which rows of a list are in sight. All are of one height, so that is reckoned, not measured, and costs the same for a
 * million of them.
 */
export function useRowWindow(gridRef: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 0 });
  const top = useRef(0);
  const range = rowsToDraw({ ...sight, rowHeight }, count);
  const look = (next: Sight) => {
    const other = rowsToDraw({ ...next, rowHeight }, count);
    const isSame = other?.first === range?.first && other?.last === range?.last && next.height === sight.height;
    if (!isSame) setSight(next);
  };
  const latest = useRef(look);
  const watched = useRef<Watched | null>(null);
  useLayoutEffect(() => {
    latest.current = look;
    const grid = gridRef.current;
    if (watched.current?.grid === grid) return;
    watched.current?.stop();
    watched.current = grid === null ? null : watch(grid, top, (next) => latest.current(next));
  });
  useLayoutEffect(
    () => () => {
      watched.current?.stop();
      watched.current = null;
    },
    [],
  );
  const [scroll] = useState(() => (next: number) => {
    const grid = gridRef.current;
    if (grid === null) return;
    grid.scrollTop = next;
    top.current = grid.scrollTop;
    latest.current({ top: top.current, height: grid.clientHeight });
  });
  return { range, lines: linesFor(sight.height, rowHeight), top, scroll };
}

interface Watched {
  readonly grid: HTMLElement;
  readonly stop: () => void;
}

/** Tells how far a list is scrolled and how high it is, now and whenever that changes. */
function watch(grid: HTMLElement, top: { current: number }, tell: (sight: Sight) => void): Watched {
  const measure = () => tell({ top: top.current, height: grid.clientHeight });
  const onScroll = () => {
    if (grid.scrollTop === top.current) return;
    top.current = grid.scrollTop;
    // In the same picture: what comes into sight would be missing in it.
    flushSync(measure);
  };
  top.current = grid.scrollTop;
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(grid);
  grid.addEventListener('scroll', onScroll, { passive: true });
  return {
    grid,
    stop: () => {
      observer.disconnect();
      grid.removeEventListener('scroll', onScroll);
    },
  };
}
