import { Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './SettingsCard.module.css';

interface SettingsCardProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One matter of the settings on its own sheet. */
export function SettingsCard({ title, description, actions, children }: SettingsCardProps) {
  const titleId = useId();
  return (
    <section className={classes['card']} aria-labelledby={titleId}>
      <div className={classes['head']}>
        <div className={classes['words']}>
          <Title order={2} size="h4" id={titleId}>
            {title}
          </Title>
          {description !== undefined && (
            <Text component="div" size="sm" c="dimmed" mt={4}>
              {description}
            </Text>
          )}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
