import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { useCommands } from '../app/commands.ts';
import { openLog } from '../interactions/logRequests.ts';
import { Timeline } from '../interactions/Timeline.tsx';
import { CardSection } from './CardSection.tsx';
import { useIsReadOnly } from './readOnly.ts';

/** What happened with this customer, and how to write down more. */
export function CardStory({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('interactions');
  const isReadOnly = useIsReadOnly();
  const log = () => openLog({ mode: 'new', contactId: card.id });
  useCommands(
    isReadOnly
      ? []
      : [
          {
            id: 'logInteraction',
            group: 'card',
            label: t('log.command'),
            keys: ['L'],
            icon: <IconPencilPlus size="1.125rem" />,
            // In the list beside the card the key means the row that it stands on.
            when: () => document.activeElement?.closest('[role="grid"]') === null,
            run: log,
          },
        ],
  );
  return (
    <CardSection
      title={t('timeline.title')}
      action={
        isReadOnly ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencilPlus size="1rem" aria-hidden="true" />}
            title={t('timeline.logKey')}
            onClick={log}
          >
            {t('timeline.log')}
          </Button>
        )
      }
    >
      <Timeline contactId={card.id} isReadOnly={isReadOnly} />
    </CardSection>
  );
}
