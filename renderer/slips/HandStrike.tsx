import { useCallback, useState } from 'react';
import classes from './HandStrike.module.css';
import { strikePath, type LineBox } from './strikePath.ts';

/** The line that a pen draws through the text before it: one stroke for each of its lines. */
export function HandStrike() {
  const [lines, setLines] = useState<readonly LineBox[]>([]);
  const measure = useCallback((drawing: SVGSVGElement | null) => {
    const text = drawing?.previousElementSibling;
    if (drawing === null || text === null || text === undefined) return;
    const around = drawing.getBoundingClientRect();
    const boxes = linesOf(text)
      // What is cut off below is not struck through.
      .filter(({ top, height }) => top + height / 2 < around.bottom)
      .map(({ left, top, width, height }) => ({ left: left - around.left, top: top - around.top, width, height }));
    setLines(boxes);
  }, []);
  return (
    <svg ref={measure} className={classes['strike']} aria-hidden="true">
      {lines.map((line, index) => (
        <path
          key={`${line.left}.${line.top}`}
          d={strikePath(line, index)}
          pathLength={1}
          style={{
            animationDelay: `calc(${index / lines.length} * var(--strike-time))`,
            animationDuration: `calc(var(--strike-time) / ${lines.length})`,
          }}
        />
      ))}
    </svg>
  );
}

/** The boxes of the lines that the text stands in. */
function linesOf(element: Node): readonly DOMRect[] {
  let inner = element;
  while (inner.firstChild !== null) inner = inner.firstChild;
  const range = document.createRange();
  range.selectNodeContents(inner);
  return [...range.getClientRects()];
}
