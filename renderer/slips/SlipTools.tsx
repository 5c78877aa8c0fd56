import { ActionIcon } from '@mantine/core';
import { IconDots, IconMessageCheck, IconZzz } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/reminders/reminder.ts';
import classes from './Slip.module.css';
import type { SlipMenuKind } from './slipMenus.ts';

interface SlipToolsProps {
  readonly slip: Slip;
  readonly tabIndex: number;
  readonly onLog: () => void;
  readonly onAsk: (kind: SlipMenuKind, at: { readonly x: number; readonly y: number }) => void;
}

/** The buttons of a slip: done and log it, put off (both on its upper edge while they are wanted), everything else. */
export function SlipTools({ slip, tabIndex, onLog, onAsk }: SlipToolsProps) {
  const { t } = useTranslation('desk');
  const below = (kind: SlipMenuKind) => (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onAsk(kind, { x: box.left, y: box.bottom });
  };
  const look = { variant: 'subtle', color: 'gray', size: 'md', tabIndex } as const;
  const { text } = slip;
  return (
    <>
      {slip.isOpen ? (
        <div className={classes['tools']}>
          <ActionIcon {...look} aria-label={t('slip.logOf', { text })} title={t('slip.log')} onClick={onLog}>
            <IconMessageCheck size="1.05rem" stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            {...look}
            aria-label={t('slip.snoozeOf', { text })}
            aria-haspopup="menu"
            title={t('slip.snooze')}
            onClick={below('snooze')}
          >
            <IconZzz size="1.05rem" stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      ) : null}
      <ActionIcon
        {...look}
        className={classes['dots'] ?? ''}
        aria-label={t('slip.moreOf', { text })}
        aria-haspopup="menu"
        title={t('slip.more')}
        onClick={below('actions')}
      >
        <IconDots size="1.05rem" stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </>
  );
}
