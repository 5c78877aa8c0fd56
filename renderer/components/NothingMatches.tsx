import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState.tsx';

interface NothingMatchesProps {
  readonly title: string;
  readonly clear: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What stands where rows would, while the filter lets none through. */
export function NothingMatches({ title, clear, onClear, children }: NothingMatchesProps) {
  return (
    <EmptyState
      icon={<IconFilterOff size="2rem" stroke={1.5} />}
      title={title}
      actions={<Button onClick={onClear}>{clear}</Button>}
    >
      {children}
    </EmptyState>
  );
}
