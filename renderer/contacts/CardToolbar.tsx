import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconCreditCardOff,
  IconDots,
  IconDownload,
  IconPencil,
  IconPrinter,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { useCommands } from '../app/commands.ts';
import { exportRequests } from '../transfer/transferRequests.ts';
import classes from './CardToolbar.module.css';
import { openForm } from './formRequests.ts';
import { printCard } from './print/printRequests.ts';
import { today } from '../app/today.ts';
import { useContactActions } from './useContactActions.ts';
import { useSaveContact } from './useSaveContact.ts';

export interface CardToolbarProps {
  readonly card: ContactCard;
  readonly onClose: () => void;
}

/** What can be done with the whole card. */
export function CardToolbar({ card, onClose }: CardToolbarProps) {
  const { t } = useTranslation('contacts');
  const actions = useContactActions();
  const save = useSaveContact();
  const inBin = card.deletedAt !== null;
  const edit = () => openForm({ mode: 'edit', id: card.id });
  const remove = async () => {
    if (await actions.remove([card.id], card.displayName)) onClose();
  };
  useCommands(
    inBin
      ? []
      : [
          {
            id: 'card.edit',
            group: 'card',
            label: t('action.edit'),
            keys: ['mod+E'],
            icon: <IconPencil size="1.125rem" />,
            run: edit,
          },
          {
            id: 'card.print',
            group: 'card',
            label: t('paper.command'),
            icon: <IconPrinter size="1.125rem" />,
            run: () => printCard(card.id),
          },
        ],
  );
  const icon = { size: '1rem', 'aria-hidden': true } as const;
  return (
    <div className={classes.bar}>
      <ActionIcon variant="subtle" size="lg" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>
        <IconX size="1.25rem" />
      </ActionIcon>
      <span className={classes.space} />
      {inBin ? (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp {...icon} />}
          onClick={() => void actions.restore([card.id], card.displayName)}
        >
          {t('menu.restore')}
        </Button>
      ) : (
        <>
          <Button variant="default" leftSection={<IconPencil {...icon} />} onClick={edit}>
            {t('card.edit')}
          </Button>
          <Menu withinPortal={false} position="bottom-end" width={240}>
            <Menu.Target>
              <Button variant="default" px="xs" aria-label={t('card.more')} title={t('card.more')}>
                <IconDots size="1.125rem" aria-hidden="true" />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {card.doNotContact === null ? (
                <Menu.Item
                  leftSection={<IconBan {...icon} />}
                  onClick={() =>
                    void save(
                      card,
                      { doNotContact: { since: today(), why: '' } },
                      t('done.field', { field: t('field.doNotContact') }),
                    )
                  }
                >
                  {t('card.doNotContactOn')}
                </Menu.Item>
              ) : null}
              {card.onCreditHold ? null : (
                <Menu.Item
                  leftSection={<IconCreditCardOff {...icon} />}
                  onClick={() =>
                    void save(card, { onCreditHold: true }, t('done.field', { field: t('field.onCreditHold') }))
                  }
                >
                  {t('card.creditHoldOn')}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconDownload {...icon} />}
                onClick={() => exportRequests.ask({ what: 'selection', filter: { ids: [card.id] }, count: 1 })}
              >
                {t('menu.export')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => printCard(card.id)}>
                {t('paper.menu')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                className={classes.danger ?? ''}
                leftSection={<IconTrash {...icon} />}
                onClick={() => void remove()}
              >
                {t('menu.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </div>
  );
}
