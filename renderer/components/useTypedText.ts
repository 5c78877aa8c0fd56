import { type FormEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

export interface TypedTextOptions {
  readonly boxRef: RefObject<HTMLInputElement | null>;
  /** What is shown is the answer to this text, or waits for it. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Told what is typed, so that the answer can be asked for: `onText` waits until that is over. Left out: it waits for nothing. */
  readonly onType: ((text: string) => Promise<void>) | undefined;
}

/** What the box is given, and what can be done to its text from outside. */
export interface TypedText {
  readonly box: {
    readonly ref: RefObject<HTMLInputElement | null>;
    readonly defaultValue: string;
    readonly onInput: (event: FormEvent<HTMLInputElement>) => void;
    readonly onBlur: () => void;
  };
  /** Has it drawn by what stands in the box now: what comes next is meant for that, not for what is shown still. */
  readonly settle: () => void;
  /** Writes something into the box, as if it was typed. */
  readonly write: (text: string) => void;
}

/**
 * The text of a box that something is looked for with. The box holds it by itself, so that a letter is there before anything
 * is drawn by it, and what is found is drawn once, with its answer, not once before and once after it.
 */
export function useTypedText({ boxRef, text, onText, onType }: TypedTextOptions): TypedText {
  /** The text that the box and those around it both know. */
  const agreed = useRef(text);
  /** What stands in the box, known even when the box is gone: who leaves at once has asked all the same. */
  const typed = useRef(text);
  useLayoutEffect(() => {
    if (text === agreed.current) return;
    // Asked for by somebody else: a saved view, or all filters taken away.
    agreed.current = text;
    typed.current = text;
    if (boxRef.current !== null) boxRef.current.value = text;
  }, [text, boxRef]);

  const tell = () => {
    agreed.current = typed.current;
    onText(typed.current);
  };
  const take = async (now: string) => {
    typed.current = now;
    if (onType !== undefined) await onType(now);
    // More may have been typed meanwhile, or the text have been told already.
    if (typed.current === now && agreed.current !== now) tell();
  };
  const settle = () => {
    if (typed.current !== agreed.current) flushSync(tell);
  };
  const write = (now: string) => {
    if (boxRef.current !== null) boxRef.current.value = now;
    void take(now);
  };
  return {
    box: { ref: boxRef, defaultValue: text, onInput: (event) => void take(event.currentTarget.value), onBlur: settle },
    settle,
    write,
  };
}
