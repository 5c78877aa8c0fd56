import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PaletteAction, PaletteGroup } from './paletteGroups.ts';

interface PaletteChoiceOptions {
  /** What the groups were asked for by. */
  readonly text: string;
  readonly groups: readonly PaletteGroup[];
  /** The groups are still those of other letters. */
  readonly isPending: boolean;
  readonly run: (action: PaletteAction | undefined) => void;
}

/** Which of the actions Enter would take. */
export interface PaletteChoice {
  /** Null while nothing is there to choose. */
  readonly selectedId: string | null;
  /** Grows with each move by a key. */
  readonly moves: number;
  readonly press: (key: ChoiceKey) => void;
}

const CHOICE_KEYS = ['Enter', 'ArrowDown', 'ArrowUp'] as const;
/** A key that chooses, or takes what is chosen. */
export type ChoiceKey = (typeof CHOICE_KEYS)[number];

export function isChoiceKey(key: string): key is ChoiceKey {
  return CHOICE_KEYS.some((one) => one === key);
}

interface Chosen {
  readonly text: string;
  readonly id: string | null;
  readonly moves: number;
}

/**
 * Enter takes the first one that the letters found, until the arrows choose another, and with other letters the first one again. What was found by
 * other letters is never taken: an Enter that comes before the answer waits for it.
 */
export function usePaletteChoice({ text, groups, isPending, run }: PaletteChoiceOptions): PaletteChoice {
  const [chosen, setChosen] = useState<Chosen>({ text, id: null, moves: 0 });
  const waitingFor = useRef<string | null>(null);
  const actions = groups.flatMap((group) => group.actions);
  const chosenPlace = chosen.text === text ? actions.findIndex(({ id }) => id === chosen.id) : -1;
  // While nothing was typed or chosen, Enter takes nothing.
  const place = chosenPlace === -1 && text !== '' ? 0 : chosenPlace;
  const selected = actions[place];

  const answer = useEffectEvent(() => {
    const isWaiting = waitingFor.current === text;
    waitingFor.current = null;
    if (isWaiting) run(actions[0]);
  });
  useEffect(() => {
    if (!isPending) answer();
  }, [isPending, text]);

  const move = (step: number) => {
    const from = place === -1 && step < 0 ? 0 : place;
    const next = actions[(from + step + actions.length) % actions.length];
    setChosen({ text, id: next?.id ?? null, moves: chosen.moves + 1 });
  };
  const press = (key: ChoiceKey) => {
    if (isPending) {
      if (key === 'Enter') waitingFor.current = text;
    } else if (key === 'Enter') run(selected);
    else if (actions.length > 0) move(key === 'ArrowDown' ? 1 : -1);
  };
  return { selectedId: isPending ? null : (selected?.id ?? null), moves: chosen.moves, press };
}
