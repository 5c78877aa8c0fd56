import { useEffect, useState } from 'react';

/** Height of a row in rem: it grows with the size of the text. */
const ROW_REM = 3.25;

/** Height of a row of the list in pixels, for the size of text that was chosen. */
export function useRowHeight(): number {
  const [height, setHeight] = useState(measured);
  useEffect(() => {
    const onResize = () => setHeight(measured());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return height;
}

function measured(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round((Number.isFinite(size) ? size : 16) * ROW_REM);
}
