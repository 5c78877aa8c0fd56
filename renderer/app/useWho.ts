import { useMutation, useQuery } from '@tanstack/react-query';
import type { StaffMember } from '#shared/staff/staff.ts';
import { data } from '../api/api.ts';
import { useNotify } from './notify.tsx';

/** Who sits at the desk now, who else could, and how to change it. */
export interface Who {
  readonly me: StaffMember | null;
  readonly choices: readonly StaffMember[];
  readonly choose: (staffId: number) => void;
}

/** Staff and "who am I". */
export function useWho(): Who {
  const { notifyError } = useNotify();
  const settings = useQuery(data.settings.get.queryOptions({ input: {} }));
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  const update = useMutation(data.settings.update.mutationOptions({ onError: notifyError }));
  const all = staff.data?.items ?? [];
  return {
    me: all.find((member) => member.id === settings.data?.currentStaffId) ?? null,
    choices: all.filter((member) => member.isActive),
    choose: (staffId) => update.mutate({ currentStaffId: staffId }),
  };
}
