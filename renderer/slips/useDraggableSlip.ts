import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Slip } from '#shared/reminders/reminder.ts';

const TYPE = 'slip';

/** The slip that is dragged, or null where something else is. */
export function draggedSlip(dragged: Record<string, unknown>): Slip | null {
  return dragged['type'] === TYPE ? (dragged['slip'] as Slip) : null;
}

/** Makes an element draggable as a slip. Answers whether it is on its way. */
export function useDraggableSlip(element: RefObject<HTMLElement | null>, slip: Slip, isDraggable: boolean): boolean {
  const [isDragged, setIsDragged] = useState(false);
  const initialData = useEffectEvent(() => ({ type: TYPE, slip }));
  useEffect(() => {
    if (!isDraggable || element.current === null) return undefined;
    return draggable({
      element: element.current,
      getInitialData: () => initialData(),
      onDragStart: () => setIsDragged(true),
      onDrop: () => setIsDragged(false),
    });
  }, [element, isDraggable]);
  return isDragged;
}
