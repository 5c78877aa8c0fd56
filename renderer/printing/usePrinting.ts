import { useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { shellClient } from '../api/api.ts';
import { wholeDocument } from './wholeDocument.ts';

/** Where to: the system's printer or a PDF file. */
export type PrintTarget = 'printer' | 'pdf';

/** How the pages are to be. */
export interface PaperOptions<Content> {
  /** Whether the pages of a PDF are numbered. */
  readonly pageNumbers?: boolean;
  /** Whether the pages have to be wider than high to hold it. */
  readonly isWide?: (content: Content) => boolean;
  /** Whether a PDF is laid out aside: what is long would hold up the window. For what needs text only, no pictures. */
  readonly isAside?: boolean;
  /** Stops the gathering, and a PDF that is laid out aside. */
  readonly signal?: AbortSignal;
}

export interface Printing<Content> {
  /** What is under way, or null. */
  readonly busy: PrintTarget | null;
  /** Whether all is gathered and the pages are being made. */
  readonly isMakingPages: boolean;
  /** What went wrong the last time, or null. */
  readonly problem: unknown;
  /** What to lay out in a `PaperSheet` now, or null. */
  readonly content: Content | null;
  /** For the `PaperSheet`. */
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** Gathers, lays out and prints. Answers whether it was done: false when the person cancelled or stopped it, or `problem` says why not. */
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
  const [isMakingPages, setIsMakingPages] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [held, setHeld] = useState<{ readonly content: Content } | null>(null);
  const sheet = useRef<HTMLDivElement>(null);

  const print: Printing<Content>['print'] = async (to, name, gather, options = {}) => {
    const { pageNumbers = false, isWide, isAside = false, signal } = options;
    setBusy(to);
    setProblem(null);
    try {
      const content = await gather();
      const wish = {
        name: to === 'pdf' ? `${name}.pdf` : name,
        pageNumbers,
        landscape: isWide?.(content) ?? false,
      };
      setIsMakingPages(true);
      flushSync(() => setHeld({ content }));
      if (isAside && to === 'pdf' && sheet.current !== null) {
        const pages = wholeDocument(sheet.current, name);
        setHeld(null);
        return (await shellClient.savePages({ pages, ...wish }, signal === undefined ? {} : { signal })).done;
      }
      await isDrawn(sheet.current);
      return (await shellClient.print({ to, ...wish })).done;
    } catch (error) {
      if (signal?.aborted === true) return false;
      console.error(error);
      setProblem(error);
      return false;
    } finally {
      setHeld(null);
      setIsMakingPages(false);
      setBusy(null);
    }
  };

  return { busy, isMakingPages, problem, content: held === null ? null : held.content, sheet, print };
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
