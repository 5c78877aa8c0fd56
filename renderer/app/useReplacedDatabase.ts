import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from './notify.tsx';
import { forgetOfOtherDatabase } from './otherDatabase.ts';

/**
 * For when another file has come in place of the database: nothing of the one before is remembered or undone, and all is
 * asked for again. What is told stays in sight where the whole window changes with this.
 */
export function useReplacedDatabase(): (told: string | null) => Promise<void> {
  const { notify } = useNotify();
  const queryClient = useQueryClient();
  return async (told) => {
    // Their Undo belongs to what was replaced.
    notifications.clean();
    if (told !== null) notify(told);
    forgetOfOtherDatabase();
    await queryClient.invalidateQueries();
  };
}
