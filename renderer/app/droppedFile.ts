import { useEffect, useEffectEvent } from 'react';

type Handler = (file: File) => void;

let handler: Handler | null = null;
let waiting: File | null = null;

/** Takes the files dropped anywhere on the window from now on, one that is waiting included. Answers how to stop. */
export function onFileDropped(take: Handler): () => void {
  handler = take;
  if (waiting !== null) {
    const file = waiting;
    waiting = null;
    take(file);
  }
  return () => {
    if (handler === take) handler = null;
  };
}

/** Hands a dropped file to whoever takes files; without anybody it waits for the one who comes next. */
export function handOver(file: File): void {
  if (handler === null) waiting = file;
  else handler(file);
}

/** `onFileDropped` for as long as the component is there. */
export function useFileDropped(take: Handler): void {
  const latest = useEffectEvent(take);
  useEffect(() => onFileDropped((file) => latest(file)), []);
}
