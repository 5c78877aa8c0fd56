import { useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { shellClient } from '../api/api.ts';

/** Where to: the system's printer or a PDF file. */
export type PrintTarget = 'printer' | 'pdf';

/** How the pages are to be. */
export interface PaperOptions<Content> {
  /** Whether the pages of a PDF are numbered. */
  readonly pageNumbers?: boolean;
  /** Whether the pages have to be wider than high to hold it. */
  readonly isWide?: (content: Content) => boolean;
}

export interface Printing<Content> {
  /** What is under way, or null. */
  readonly busy: PrintTarget | null;
  /** What went wrong the last time, or null. */
  readonly problem: unknown;
  /** What to lay out in a `PaperSheet` now, or null. */
  readonly content: Content | null;
  /** For the `PaperSheet`. */
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** Gathers, lays out and prints. Answers whether it was done: false when the person cancelled, or `problem` says why not. */
  readonly print: (
    to: PrintTarget,
    name: string,
    gather: () => Content | Promise<Content>,
    options?: PaperOptions<Content>,
  ) => Promise<boolean>;
}

/** Puts a sheet on paper or into a PDF. The sheet is only there while it is printed. */
export function usePrinting<Content>(): Printing<Content> {
  const [busy, setBusy] = useState<PrintTarget | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [held, setHeld] = useState<{ readonly content: Content } | null>(null);
  const sheet = useRef<HTMLDivElement>(null);

  const print: Printing<Content>['print'] = async (to, name, gather, { pageNumbers = false, isWide } = {}) => {
    setBusy(to);
    setProblem(null);
    try {
      const content = await gather();
      flushSync(() => setHeld({ content }));
      await isDrawn(sheet.current);
      const landscape = isWide?.(content) ?? false;
      const { done } = await shellClient.print({
        to,
        name: to === 'pdf' ? `${name}.pdf` : name,
        pageNumbers,
        landscape,
      });
      return done;
    } catch (error) {
      console.error(error);
      setProblem(error);
      return false;
    } finally {
      setHeld(null);
      setBusy(null);
    }
  };

  return { busy, problem, content: held === null ? null : held.content, sheet, print };
}

/** A window that is covered draws no frames: then this long has to do, milliseconds. */
const LONGEST_WAIT = 300;

/**
 * Measuring the sheet lays it out, which asks for its fonts; they have to be there before it goes to paper. Charts finish
 * drawing in the frames after they have come.
 */
async function isDrawn(sheet: HTMLElement | null): Promise<void> {
  sheet?.getBoundingClientRect();
  await document.fonts.ready;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
