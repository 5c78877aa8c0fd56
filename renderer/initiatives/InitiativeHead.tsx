import { ActionIcon, Badge, Button, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import { horizonEnd } from '#shared/initiatives/ledger.rules.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { PageHeader } from '../components/PageHeader.tsx';
import { useDurationWords } from '../money/useDurationWords.ts';
import { InitiativeDialog } from './InitiativeDialog.tsx';
import classes from './InitiativePage.module.css';
import { valuesOfInitiative } from './initiativeValues.ts';
import { useLedgerActions } from './useLedgerActions.ts';

interface InitiativeHeadProps {
  readonly initiative: Initiative;
  readonly entryCount: number;
  readonly saleCount: number;
}

/** What the initiative is called, how it is reckoned, and what can be done with it. */
export function InitiativeHead({ initiative, entryCount, saleCount }: InitiativeHeadProps) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  const durationWords = useDurationWords();
  const { removeInitiative } = useLedgerActions();
  const [isEditing, setIsEditing] = useState(false);
  const { kind, startsOn, horizonMonths, discountRate, staff } = initiative;
  return (
    <>
      <PageHeader
        title={initiative.name}
        subtitle={
          <span className={classes['facts']}>
            <Badge variant="light" size="sm">
              {t(`kind.${kind}`)}
            </Badge>
            <span>
              {t('page.span', {
                start: format.date(startsOn),
                end: format.date(horizonEnd(initiative)),
                horizon: durationWords({ years: Math.floor(horizonMonths / 12), months: horizonMonths % 12 }),
              })}
            </span>
            <span>{t('page.rate', { rate: format.percent(discountRate, 4) })}</span>
            {staff === null ? null : <span>{t('page.owner', { name: staff.displayName })}</span>}
          </span>
        }
        actions={
          <>
            {kind === 'crm' ? (
              <Button variant="light" onClick={() => go(places.money('worth'))}>
                {t('page.answers')}
              </Button>
            ) : null}
            <Button
              variant="default"
              leftSection={<IconPencil size="1rem" aria-hidden="true" />}
              onClick={() => setIsEditing(true)}
            >
              {t('page.edit')}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" size="input-sm" aria-label={t('page.more')}>
                  <IconDots size="1.125rem" aria-hidden="true" />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  color="seal"
                  leftSection={<IconTrash size="1rem" aria-hidden="true" />}
                  onClick={() => void removeInitiative(initiative, entryCount, saleCount)}
                >
                  {t('remove.action')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      {isEditing ? (
        <InitiativeDialog
          subject={{ initiative, values: valuesOfInitiative(initiative) }}
          onClose={() => setIsEditing(false)}
        />
      ) : null}
    </>
  );
}
