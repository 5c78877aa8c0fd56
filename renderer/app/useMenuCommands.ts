import { useEffect } from 'react';
import { shellClient } from '../api/api.ts';
import { runCommand } from './commands.ts';

/** Carries out what is chosen in the native menu. */
export function useMenuCommands(): void {
  useEffect(() => {
    const stopped = new AbortController();
    const follow = async (): Promise<void> => {
      try {
        for await (const { command } of await shellClient.commands({}, { signal: stopped.signal })) runCommand(command);
      } catch (error) {
        if (!stopped.signal.aborted) console.warn('The native menu is no longer heard.', error);
      }
    };
    void follow();
    return () => stopped.abort();
  }, []);
}
