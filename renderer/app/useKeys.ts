import { useEffect } from 'react';
import { focusContext } from './commandKeys.ts';
import { commandRegistry } from './commands.ts';
import { isMac } from './platform.ts';

/** Listens to the keyboard for the commands on offer. What a component has handled itself is left alone. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = commandRegistry.commandFor(event, focusContext(document.activeElement, isMac));
      if (command === null) return;
      event.preventDefault();
      // A key held down moves through a list; it opens nothing twice.
      if (event.repeat && command.group !== 'list' && command.id !== 'undo' && command.id !== 'redo') return;
      command.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
