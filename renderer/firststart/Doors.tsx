import { Button, Loader, UnstyledButton } from '@mantine/core';
import { IconAddressBook, IconArrowLeft, IconFeather, IconShoppingBag, IconTruck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusOnArrival } from '../components/useFocusOnArrival.ts';
import { moveIn } from '../moving/movingRequests.ts';
import classes from './Doors.module.css';
import { DOORS, type Door } from './useSetUp.ts';

const icons: Readonly<Record<Door, ReactNode>> = {
  import: <IconAddressBook size={30} stroke={1.5} />,
  empty: <IconFeather size={30} stroke={1.5} />,
  sample: <IconShoppingBag size={30} stroke={1.5} />,
};

interface DoorsProps {
  readonly entering: Door | null;
  readonly onBack: () => void;
  readonly onChoose: (door: Door) => void;
}

/** Three ways to begin, and the way in for who has begun elsewhere. */
export function Doors({ entering, onBack, onChoose }: DoorsProps) {
  const { t } = useTranslation(['firstStart', 'moving']);
  const focus = useFocusOnArrival();
  return (
    <>
      <ul className={classes['doors']}>
        {DOORS.map((door, index) => (
          <li key={door}>
            <UnstyledButton
              className={classes['door'] ?? ''}
              onClick={() => onChoose(door)}
              disabled={entering !== null}
              {...(index === 0 ? { ref: focus } : {})}
            >
              <span className={classes['icon']} aria-hidden>
                {entering === door ? <Loader size={28} /> : icons[door]}
              </span>
              <span className={classes['title']}>{t(`doors.${door}.title`)}</span>
              <span className={classes['detail']}>{t(`doors.${door}.detail`)}</span>
            </UnstyledButton>
          </li>
        ))}
        <li className={classes['wide']}>
          <UnstyledButton className={classes['door'] ?? ''} onClick={() => moveIn()} disabled={entering !== null}>
            <span className={classes['icon']} aria-hidden>
              <IconTruck size={30} stroke={1.5} />
            </span>
            <span className={classes['title']}>{t('moving:in.door.title')}</span>
            <span className={classes['detail']}>{t('moving:in.door.detail')}</span>
          </UnstyledButton>
        </li>
      </ul>
      <Button
        className={classes['back'] ?? ''}
        variant="subtle"
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        onClick={onBack}
        disabled={entering !== null}
      >
        {t('doors.back')}
      </Button>
    </>
  );
}
