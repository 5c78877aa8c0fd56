import { useQuery } from '@tanstack/react-query';
import { data } from '../api/api.ts';

/** What is on this computer before an archive takes its place; null while that is being read. */
export interface WhatIsHere {
  readonly isSample: boolean;
  /** Whether nobody has begun to use it. */
  readonly isEmpty: boolean;
  /** Customers; 0 where the database cannot be opened to count them. */
  readonly contacts: number;
}

/** Reads it as soon as a move is thought of. */
export function useWhatIsHere(): WhatIsHere | null {
  const status = useQuery(data.system.status.queryOptions({ input: {} }));
  const settings = useQuery(data.settings.get.queryOptions({ input: {}, retry: false }));
  const contacts = useQuery(data.contacts.count.queryOptions({ input: {}, retry: false }));
  if (status.isPending || settings.isPending || contacts.isPending) return null;
  const isSample = status.data?.which === 'sample';
  const count = contacts.data?.count ?? 0;
  return {
    isSample,
    isEmpty: !isSample && settings.data?.isSetUp === false && contacts.data?.count === 0,
    contacts: count,
  };
}
