import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { initials } from '../contacts/initials.ts';
import classes from './WhoAmI.module.css';
import { go, places } from './routes.ts';
import { useWho } from './useWho.ts';

/** Who sits at the desk now, changed in one click. */
export function WhoAmI() {
  const { t } = useTranslation('app');
  const { me, choices, choose } = useWho();
  const name = me?.name ?? t('who.nobody');
  return (
    <Menu position="right-end" withArrow shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes['button'] ?? ''} aria-label={t('who.label', { name })}>
          <Avatar size={32} color="ink" aria-hidden>
            {initials(name)}
          </Avatar>
          <span className={classes['name']}>{name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('who.title')}</Menu.Label>
        {choices.map((member) => (
          <Menu.Item
            key={member.id}
            role="menuitemradio"
            aria-checked={member.id === me?.id}
            onClick={() => choose(member.id)}
            rightSection={member.id === me?.id ? <IconCheck size={16} aria-hidden /> : null}
          >
            {member.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => go(places.settings('staff'))}>
          {t('who.manage')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
