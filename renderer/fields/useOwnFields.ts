import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Field } from '#shared/fields/field.ts';
import { data } from '../api/api.ts';

/** The company's own fields. */
export interface OwnFields {
  /** In their order; none while they are being read. */
  readonly fields: readonly Field[];
  readonly byId: ReadonlyMap<number, Field>;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

const NONE: readonly Field[] = [];

/** All own fields, in the order in which they are shown; with how many values each has only where that is said. */
export function useOwnFields({ isCounted = false } = {}): OwnFields {
  const { data: answer, error, isPending, refetch } = useQuery(data.fields.list.queryOptions({ input: { isCounted } }));
  const fields = answer?.items ?? NONE;
  const byId = useMemo(() => new Map(fields.map((field) => [field.id, field])), [fields]);
  return { fields, byId, isLoading: isPending, error, retry: () => void refetch() };
}
