import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings, SettingsPatch } from '#shared/settings/settings.ts';
import { data } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';

/** The settings, and how to change them. A change shows when it is saved, not before. */
export function useSettings(): {
  readonly settings: Settings | undefined;
  readonly change: (patch: SettingsPatch) => void;
} {
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  const settings = useQuery(data.settings.get.queryOptions({ input: {} }));
  const update = useMutation(
    data.settings.update.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(data.settings.get.queryKey({ input: {} }), saved),
      onError: notifyError,
    }),
  );
  return { settings: settings.data, change: (patch) => update.mutate(patch) };
}
