import type { ReactNode } from 'react';

/** Something that the palette offers. */
export interface PaletteAction {
  /** Unique among all that is offered. */
  readonly id: string;
  readonly content: ReactNode;
  readonly run: () => void;
}

/** What belongs together under one name. */
export interface PaletteGroup {
  readonly name: string;
  readonly actions: readonly PaletteAction[];
}
