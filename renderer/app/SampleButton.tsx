import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { data } from '../api/api.ts';
import { useOpenDatabase } from './openDatabase.ts';

/** Opens the sample company, from an empty screen of one's own. In the sample company there is nothing to offer. */
export function SampleButton({ children }: { readonly children: string }) {
  const status = useQuery(data.system.status.queryOptions({ input: {} }));
  const { open, isOpening } = useOpenDatabase();
  if (status.data?.which !== 'own') return null;
  return (
    <Button variant="subtle" loading={isOpening} onClick={() => void open('sample')}>
      {children}
    </Button>
  );
}
