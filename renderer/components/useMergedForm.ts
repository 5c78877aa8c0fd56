import { useState } from 'react';
import type { Clash } from './mergedSave.ts';

/** A row as the form of it would show it, and which value of the form each field of the row is. */
interface Shown<Values, Field extends string> {
  readonly values: Values;
  readonly fields: Readonly<Record<Field, keyof Values>>;
}

/**
 * What a form holds of a row that others may write meanwhile: the row as it was read, the values it began with, those
 * that stand there now, and what was changed here and there alike.
 */
export function useMergedForm<Row, Field extends string, Values extends object>(
  start: () => { readonly base: Row | null; readonly values: Values },
) {
  const [first] = useState(start);
  const [base, setBase] = useState(first.base);
  const [before, setBefore] = useState(first.values);
  const [values, setValues] = useState(before);
  const [clash, setClash] = useState<Clash<Row, Field> | null>(null);
  return {
    base,
    before,
    setBefore,
    values,
    setValues,
    clash,
    setClash,
    /** From here on what stands here is to be written over what was written meanwhile. */
    overTheirs: (): Row | null => {
      if (clash !== null) setBase(clash.theirs);
      return clash?.theirs ?? null;
    },
    /** Takes what was written meanwhile; what was typed here in other fields stays. */
    takeTheirs: (shown: (theirs: Row) => Shown<Values, Field>): void => {
      if (clash === null) return;
      const theirs = shown(clash.theirs);
      const given = clash.fields.map((field) => theirs.fields[field]);
      setBase(clash.theirs);
      setBefore(theirs.values);
      setValues((now) => ({ ...theirs.values, ...typedHere(before, now, given) }));
      setClash(null);
    },
  };
}

/** The values that somebody changed here, without those that are given up. */
function typedHere<Values extends object>(
  before: Values,
  now: Values,
  without: readonly (keyof Values)[],
): Partial<Values> {
  const typed: Partial<Values> = {};
  for (const name of Object.keys(now) as (keyof Values)[])
    if (!without.includes(name) && JSON.stringify(now[name]) !== JSON.stringify(before[name])) typed[name] = now[name];
  return typed;
}
