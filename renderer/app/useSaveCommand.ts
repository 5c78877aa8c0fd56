import { useCommands } from './commands.ts';

/** Saves the form that is open by Ctrl or Cmd and Enter, also while somebody types in it. */
export function useSaveCommand(label: string, run: () => void): void {
  useCommands([
    { id: 'save', group: 'everywhere', label, keys: ['mod+Enter'], inPalette: false, evenWhileTyping: true, run },
  ]);
}
