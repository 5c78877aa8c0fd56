import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { CommandRegistry } from './commandRegistry.ts';

/** The chapters of the key sheet and the palette, in their order. */
export const COMMAND_GROUPS = ['everywhere', 'go', 'desk', 'list', 'card', 'data'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something that a person can do, by key, palette and menu alike. */
export interface Command {
  /** Unique; where the native menu has it too, its name there (shared/shell `WindowCommand`). */
  readonly id: string;
  /** What it does, in words of the language spoken now. */
  readonly label: string;
  readonly group: CommandGroup;
  /** Chords such as `mod+K`, `/`, `J`; the first one is shown. */
  readonly keys?: readonly string[];
  readonly icon?: ReactNode;
  /** More words that find it in the palette. */
  readonly keywords?: string;
  /** False for keys that make no sense as a choice in the palette (next row, previous row). Default true. */
  readonly inPalette?: boolean;
  /** Fires for its key even while somebody types (only for chords that no text field knows). */
  readonly evenWhileTyping?: boolean;
  /** Its single keys fire in dialogs and menus too; chords with Ctrl or Cmd do anyway. */
  readonly inDialog?: boolean;
  /** Whether it can be done now; left out: always. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

/** The one registry that palette, keys, key sheet and native menu are served from. */
export const commandRegistry = new CommandRegistry();

/**
 * Offers commands for as long as the component is there. Of two with the same id or key the one that came
 * last wins (a form over the list behind it); those of the frame are `fallback`: any other wins over them.
 */
export function useCommands(commands: readonly Command[], options?: { readonly fallback?: boolean }): void {
  const [own] = useState(() => Symbol('commands'));
  const isFallback = options?.fallback ?? false;
  useEffect(() => {
    commandRegistry.offer(own, commands, isFallback);
  });
  useEffect(() => () => commandRegistry.withdraw(own), [own]);
}

/** Every command that is on offer, the winning one of each id. */
export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(commandRegistry.subscribe, commandRegistry.offered);
}

/** Runs a command by its id, if it is on offer and possible now. */
export function runCommand(id: string): void {
  commandRegistry.run(id);
}
