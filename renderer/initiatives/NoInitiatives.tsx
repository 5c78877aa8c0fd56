import { Button, Text } from '@mantine/core';
import { IconListCheck, IconNotebook, IconRocket, IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { go, places } from '../app/routes.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import classes from './Initiatives.module.css';

interface NoInitiativesProps {
  readonly onNew: (kind: 'campaign' | 'process') => void;
}

/** Teaches what an initiative is by the three that suggest themselves. */
export function NoInitiatives({ onNew }: NoInitiativesProps) {
  const { t } = useTranslation('initiatives');
  const suggestions = [
    ['crm', IconNotebook, () => go(places.money('worth'))],
    ['campaign', IconSpeakerphone, () => onNew('campaign')],
    ['process', IconListCheck, () => onNew('process')],
  ] as const;
  return (
    <EmptyState icon={<IconRocket size="2rem" stroke={1.5} />} title={t('empty.title')}>
      <p className={classes['lead']}>{t('empty.body')}</p>
      <ul className={classes['suggestions']}>
        {suggestions.map(([kind, Icon, start]) => (
          <li key={kind} className={classes['suggestion']}>
            <Icon size="1.5rem" stroke={1.5} aria-hidden="true" />
            <Text fw={600}>{t(`empty.${kind}.title`)}</Text>
            <Text size="sm" c="dimmed" flex={1}>
              {t(`empty.${kind}.body`)}
            </Text>
            <Button variant={kind === 'crm' ? 'filled' : 'light'} size="sm" onClick={start}>
              {t(`empty.${kind}.start`)}
            </Button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
