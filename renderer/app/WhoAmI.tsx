import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonMark } from '../components/PersonMark.tsx';
import classes from './WhoAmI.module.css';
import { go, places } from './routes.ts';
import { useWho } from './useWho.ts';

/** Who sits at the desk now, changed in one click. */
export function WhoAmI() {
  const { t } = useTranslation('app');
  const { me, choices, choose } = useWho();
  const name = me?.name ?? t('who.nobody');
  return (
    <Menu position="top-start" shadow="md" withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <UnstyledButton className={classes['button'] ?? ''}>
          <VisuallyHidden>{t('who.title')}</VisuallyHidden>
          <PersonMark name={me?.name ?? ''} size={32} />
          <span className={classes['name']}>{name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('who.title')}</Menu.Label>
        <Menu.RadioGroup value={String(me?.id ?? '')} onChange={(id) => choose(Number(id))}>
          {choices.map((member) => (
            <Menu.RadioItem key={member.id} value={String(member.id)} closeMenuOnClick>
              {member.name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => go(places.settings('staff'))}>
          {t('who.manage')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
