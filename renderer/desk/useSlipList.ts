import { type FocusEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { DeskSection } from '#shared/desk/desk.ts';
import type { Slip } from '#shared/reminders/reminder.ts';

const NOTHING: ReadonlySet<number> = new Set();

/** Moving through all slips of the desk as one list, and selecting some of them. */
export interface SlipList {
  /** The slip at which Tab stops, or null while there is none. */
  readonly tabStopId: number | null;
  readonly selected: ReadonlySet<number>;
  /** Tells which slips a section shows now. */
  readonly show: (section: DeskSection, slips: readonly Slip[]) => void;
  /** The slip that has the focus, or null. */
  readonly focused: () => Slip | null;
  /** Focuses the slip so many further on; without one in focus the first. */
  readonly move: (step: number) => void;
  /** Focuses where Tab would stop. */
  readonly enter: () => void;
  /** Goes on to the next slip where this one has the focus: it is about to go away. */
  readonly leave: (slip: Pick<Slip, 'id'>) => void;
  readonly toggle: (id: number) => void;
  readonly clear: () => void;
  readonly onFocus: (event: FocusEvent) => void;
}

function slipElements(root: HTMLElement | null): readonly HTMLElement[] {
  return root === null ? [] : [...root.querySelectorAll<HTMLElement>('[data-slip-focus]')];
}

function idAround(element: Element | null): number | null {
  const slip = element?.closest<HTMLElement>('[data-slip]');
  return slip?.dataset['slip'] === undefined ? null : Number(slip.dataset['slip']);
}

/** @param firstId the first slip of the desk, or null */
export function useSlipList(root: RefObject<HTMLElement | null>, firstId: number | null): SlipList {
  const [activeId, setActiveId] = useState<number | null>(null);
  const [selected, setSelected] = useState(NOTHING);
  const shown = useRef(new Map<DeskSection, readonly Slip[]>());

  const walk = useMemo(() => {
    const focused = (): Slip | null => {
      const id = idAround(document.activeElement);
      const all = id === null ? [] : [...shown.current.values()].flat();
      return all.find((slip) => slip.id === id) ?? null;
    };
    const move = (step: number): void => {
      const elements = slipElements(root.current);
      const id = idAround(document.activeElement);
      const index = elements.findIndex((element) => id !== null && idAround(element) === id);
      focus(index < 0 ? elements[0] : elements[Math.max(0, Math.min(index + step, elements.length - 1))]);
    };
    return {
      focused,
      move,
      enter: () => {
        const elements = slipElements(root.current);
        focus(elements.find((element) => element.tabIndex === 0) ?? elements[0]);
      },
      leave: ({ id }: Pick<Slip, 'id'>) => {
        if (focused()?.id !== id) return;
        move(1);
        if (focused()?.id === id) move(-1);
      },
      show: (section: DeskSection, slips: readonly Slip[]) => {
        shown.current.set(section, slips);
        const ids = new Set([...shown.current.values()].flat().map((slip) => slip.id));
        // When the slip at which Tab stopped is gone, it stops at the first one again.
        setActiveId((before) => (before !== null && ids.has(before) ? before : null));
        setSelected((before) =>
          [...before].every((id) => ids.has(id)) ? before : new Set([...before].filter((id) => ids.has(id))),
        );
      },
      toggle: (id: number) =>
        setSelected((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
      clear: () => setSelected(NOTHING),
      onFocus: (event: FocusEvent) => {
        const id = idAround(event.target);
        if (id !== null) setActiveId(id);
      },
    };
  }, [root]);

  return { ...walk, tabStopId: activeId ?? firstId, selected };
}

function focus(element: HTMLElement | undefined): void {
  if (element === undefined) return;
  element.focus({ preventScroll: true });
  element.closest('[data-slip]')?.scrollIntoView({ block: 'nearest' });
}
