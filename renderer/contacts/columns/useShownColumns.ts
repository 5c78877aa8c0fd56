import { useMemo } from 'react';
import type { ContactListColumn } from '#shared/views/view.ts';
import { useSteadyFunctions } from '../../components/useSteadyFunctions.ts';
import { useOwnFields } from '../../fields/useOwnFields.ts';
import { useSettings } from '../../settings/useSettings.ts';
import type { ListQuery } from '../listQuery.ts';
import { presentColumns } from './listColumns.ts';

/** The columns of the list, and how to choose others. */
export interface ShownColumns {
  /** Those that were chosen and are there; null: the usual ones. */
  readonly chosen: readonly ContactListColumn[] | null;
  readonly choose: (columns: readonly ContactListColumn[] | null) => void;
}

/** What a view says, else what is kept for all lists. With a view open the choice is a change of that view. */
export function useShownColumns(query: ListQuery, isView: boolean, onChange: (query: ListQuery) => void): ShownColumns {
  const { byId, isLoading } = useOwnFields();
  const { settings, change } = useSettings();
  const wanted = query.columns ?? settings?.contactColumns ?? null;
  const chosen = useMemo(
    () => (wanted === null || isLoading ? wanted : presentColumns(wanted, byId)),
    [wanted, isLoading, byId],
  );
  const { choose } = useSteadyFunctions({
    choose: (columns: readonly ContactListColumn[] | null) => {
      if (isView || query.columns !== null) onChange({ ...query, columns });
      else change({ contactColumns: columns === null ? null : [...columns] });
    },
  });
  return useMemo(() => ({ chosen, choose }), [chosen, choose]);
}
