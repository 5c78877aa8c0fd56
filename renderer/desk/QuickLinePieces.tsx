import { type RefObject, useEffect, useRef } from 'react';
import type { Reading } from '#shared/reminders/reading.ts';
import { handClass } from '../handwriting/Handwriting.tsx';
import { stretchesOf } from './lineReading.ts';
import classes from './QuickLine.module.css';

interface QuickLinePiecesProps {
  readonly text: string;
  readonly pieces: Reading['pieces'];
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** Underlines what meant something: the same text, unseen, lies behind the line and moves along with it. */
export function QuickLinePieces({ text, pieces, inputRef }: QuickLinePiecesProps) {
  const behind = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = inputRef.current;
    if (input === null) return undefined;
    const follow = () => {
      if (behind.current !== null) behind.current.scrollLeft = input.scrollLeft;
    };
    follow();
    input.addEventListener('scroll', follow, { passive: true });
    return () => input.removeEventListener('scroll', follow);
  }, [inputRef, text]);
  return (
    <div ref={behind} className={`${classes['behind']} ${handClass}`} aria-hidden="true">
      {stretchesOf(text, pieces).map((stretch) => (
        <span key={stretch.start} data-means={stretch.means ?? undefined}>
          {stretch.text}
        </span>
      ))}
    </div>
  );
}
