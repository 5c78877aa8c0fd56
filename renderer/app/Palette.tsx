import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '#shared/kernel/text.ts';
import { data } from '../api/api.ts';
import { Keys } from '../components/Keys.tsx';
import { useFoundSales } from '../sales/useFoundSales.tsx';
import { COMMAND_GROUPS, commandRegistry, runCommand, useOfferedCommands, type Command } from './commands.ts';
import classes from './Palette.module.css';
import { go, places } from './routes.ts';

const CUSTOMERS_SHOWN = 6;

/** Everything that can be done, and every customer and sale, found by a few letters or digits. */
export function Palette() {
  const { t } = useTranslation('app');
  const [query, setQuery] = useState('');
  const commands = useOfferedCommands().filter(
    ({ id, inPalette }) => inPalette !== false && commandRegistry.isPossible(id),
  );
  const text = query.trim();
  const customers = useQuery(
    data.contacts.list.queryOptions({
      input: { limit: CUSTOMERS_SHOWN, filter: { text } },
      enabled: text !== '',
      placeholderData: keepPreviousData,
    }),
  );

  const sales = useFoundSales(text);

  const wanted = folded(text);
  const matching = commands.filter(({ label, keywords = '' }) => folded(`${label} ${keywords}`).includes(wanted));
  const found = text === '' ? [] : (customers.data?.items ?? []);
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('group.customers'),
      actions: found.map((contact) => ({
        id: `customer-${contact.id}`,
        label: contact.displayName,
        description: [contact.title, contact.employer?.displayName].filter(Boolean).join(', '),
        leftSection: <IconUser size={20} aria-hidden />,
        onClick: () => go(places.customer(contact.id)),
      })),
    },
    sales,
    ...COMMAND_GROUPS.map((group) => ({
      group: t(`group.${group}`),
      actions: matching.filter((command) => command.group === group).map(actionOf),
    })),
  ].filter(({ actions }) => actions.length > 0);
  const first = groups[0]?.actions[0]?.id;
  useEffect(() => {
    if (text !== '' && first !== undefined) selectFirst();
  }, [text, first]);

  return (
    <Spotlight
      shortcut={null}
      actions={groups}
      // What matches was decided above: customers are found by the data process, not by their label.
      filter={(_query, actions) => actions}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t('palette.nothing')}
      scrollable
      maxHeight="min(32rem, 70vh)"
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
      classNames={{
        action: classes['action'] ?? '',
        actionSection: classes['section'] ?? '',
        actionDescription: classes['description'] ?? '',
      }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    />
  );
}

/**
 * Enter takes the first one, also of those that come later than the letters that they were found by: Spotlight marks it
 * only when letters are typed, and offers no other way to.
 */
function selectFirst(): void {
  const list = document.querySelector('.mantine-Spotlight-actionsList');
  if (list?.querySelector('[data-selected]') === null)
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
}

function actionOf({ id, label, icon, keys }: Command) {
  const [chord] = keys ?? [];
  return {
    id,
    label,
    leftSection: <span className={classes['icon']}>{icon}</span>,
    rightSection: chord === undefined ? null : <Keys chord={chord} />,
    onClick: () => runCommand(id),
  };
}
