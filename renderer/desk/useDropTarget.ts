import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Slip } from '#shared/reminders/reminder.ts';
import { draggedSlip } from '../slips/useDraggableSlip.ts';

/** Makes an element take slips that are dropped on it; null: it takes none. Answers whether one hangs over it. */
export function useDropTarget(element: RefObject<HTMLElement | null>, onDrop: ((slip: Slip) => void) | null): boolean {
  const [isOver, setIsOver] = useState(false);
  const canDrop = onDrop !== null;
  const drop = useEffectEvent((slip: Slip) => onDrop?.(slip));
  useEffect(() => {
    if (!canDrop || element.current === null) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => draggedSlip(source.data) !== null,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        const slip = draggedSlip(source.data);
        if (slip !== null) drop(slip);
      },
    });
  }, [element, canDrop]);
  return isOver;
}
