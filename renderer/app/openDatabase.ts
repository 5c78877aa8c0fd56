import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { WhichDatabase } from '#shared/system/system.contract.ts';
import { dataClient } from '../api/api.ts';
import { spokenLanguage } from './i18n.ts';
import { useNotify } from './notify.tsx';
import { forgetOfOtherDatabase } from './otherDatabase.ts';
import { go, places } from './routes.ts';

/** Changes between the person's own database and the sample company. */
export function useOpenDatabase(): {
  readonly open: (which: z.infer<typeof WhichDatabase>) => Promise<boolean>;
  readonly isOpening: boolean;
} {
  const queryClient = useQueryClient();
  const { notifyError } = useNotify();
  const [isOpening, setIsOpening] = useState(false);
  const open = async (which: z.infer<typeof WhichDatabase>): Promise<boolean> => {
    setIsOpening(true);
    try {
      await dataClient.system.open({ which, locale: spokenLanguage() });
      // Their Undo belongs to the other file.
      notifications.clean();
      forgetOfOtherDatabase();
      go(places.desk);
      // Nothing of the other file may be seen, not even for a moment.
      await queryClient.resetQueries();
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    } finally {
      setIsOpening(false);
    }
  };
  return { open, isOpening };
}
