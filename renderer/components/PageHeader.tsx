import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWindowTitle } from '../app/windowTitle.ts';
import classes from './PageHeader.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** A quiet line below, for example a count. */
  readonly subtitle?: ReactNode;
  /** What the window's title bar says, where it differs from the heading (for example a person's name). */
  readonly windowTitle?: string;
  readonly actions?: ReactNode;
  /** What stands on the line of the heading, after it. */
  readonly beside?: ReactNode;
}

/** The head of a screen. It names the window too. */
export function PageHeader({ title, subtitle, windowTitle, actions, beside }: PageHeaderProps) {
  useWindowTitle(windowTitle ?? title);
  return (
    <header className={classes['root']}>
      <div>
        <div className={classes['line']}>
          <Title order={1} size="h2">
            {title}
          </Title>
          {beside}
        </div>
        {subtitle !== undefined && (
          <Text component="div" c="dimmed" size="sm">
            {subtitle}
          </Text>
        )}
      </div>
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </header>
  );
}
