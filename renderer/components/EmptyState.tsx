import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What goes here. */
  readonly children?: ReactNode;
  /** Buttons: the one to start with first. */
  readonly actions?: ReactNode;
}

/** Teaches what goes here and offers the way to start. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <Stack className={classes['root'] ?? ''} align="center" justify="center" gap="sm">
      {icon !== undefined && (
        <div className={classes['icon']} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={2} size="h3" ta="center" className={classes['title'] ?? ''}>
        {title}
      </Title>
      {children !== undefined && (
        <Text component="div" c="dimmed" ta="center" className={classes['text'] ?? ''}>
          {children}
        </Text>
      )}
      {actions !== undefined && (
        <Group mt="sm" justify="center">
          {actions}
        </Group>
      )}
    </Stack>
  );
}
