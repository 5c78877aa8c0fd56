import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { type ColumnLayout, layoutColumns, type LayoutWish } from './columnLayout.ts';

/** The columns laid out for the width that the list has now. Stays the same object while nothing changes. */
export function useColumnLayout(
  gridRef: RefObject<HTMLElement | null>,
  wish: Pick<LayoutWish, 'chosen' | 'wanted'>,
): ColumnLayout {
  const width = useWidthInRem(gridRef);
  const layout = layoutColumns({ ...wish, width });
  const key = JSON.stringify(layout);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says all that the layout does
  return useMemo(() => layout, [key]);
}

function useWidthInRem(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      // Finer steps would lay out anew for every pixel that a window grows.
      setWidth(element.clientWidth === 0 ? null : Math.floor((element.clientWidth / (size > 0 ? size : 16)) * 2) / 2);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
