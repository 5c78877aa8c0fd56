import { Fragment } from 'react';
import type { Marks } from '#shared/search/search.ts';

/** A text with the parts marked that were asked for. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: Marks }) {
  const parts = marks.map(([start, end], index) => ({
    before: text.slice(index === 0 ? 0 : (marks[index - 1]?.[1] ?? 0), start),
    marked: text.slice(start, end),
    start,
  }));
  return (
    <>
      {parts.map(({ before, marked, start }) => (
        <Fragment key={start}>
          {before}
          <mark>{marked}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
