import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '#shared/kernel/text.ts';
import { Keys } from '../components/Keys.tsx';
import { useFound } from '../search/useFound.tsx';
import { COMMAND_GROUPS, commandRegistry, runCommand, useOfferedCommands, type Command } from './commands.ts';
import { errorText } from './errorText.ts';
import classes from './Palette.module.css';

/** Everything that can be done, and every customer, sale and reminder, found by a few letters or digits. */
export function Palette() {
  const { t } = useTranslation('app');
  const { t: errorWords } = useTranslation('errors');
  const [query, setQuery] = useState('');
  const commands = useOfferedCommands().filter(
    ({ id, inPalette }) => inPalette !== false && commandRegistry.isPossible(id),
  );
  const text = query.trim();
  const found = useFound(text);
  const wanted = folded(text);
  const matching = commands.filter(({ label, keywords = '' }) => folded(`${label} ${keywords}`).includes(wanted));
  const groups: SpotlightActionGroupData[] = [
    ...found.groups,
    ...COMMAND_GROUPS.map((group) => ({
      group: t(`group.${group}`),
      actions: matching.filter((command) => command.group === group).map(actionOf),
    })),
  ].filter(({ actions }) => actions.length > 0);
  const onEnter = useFirst(text, groups[0]?.actions[0]?.id, found.isPending);

  return (
    <Spotlight
      shortcut={null}
      actions={groups}
      // What matches was decided above: what was found by the data process, not by its label.
      filter={(_query, actions) => actions}
      query={query}
      onQueryChange={setQuery}
      nothingFound={
        found.error === null
          ? found.isPending
            ? null
            : t('palette.nothing')
          : errorText(found.error, errorWords).title
      }
      scrollable
      // No blur: to blur the whole window for every letter takes longer than to find what is typed.
      overlayProps={{ color: 'var(--longhand-scrim)', backgroundOpacity: 1 }}
      maxHeight="min(32rem, 70vh)"
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
        onKeyDownCapture: onEnter,
      }}
      classNames={{
        action: classes['action'] ?? '',
        actionSection: classes['section'] ?? '',
        actionDescription: classes['description'] ?? '',
        actionsList: classes['list'] ?? '',
      }}
      attributes={{ content: { 'aria-label': t('palette.title'), 'data-pending': found.isPending || undefined } }}
    />
  );
}

/**
 * Enter takes the first one, also of those that come later than the letters that they were found by: Spotlight marks it
 * only when letters are typed, and offers no other way to. What was found by other letters is never taken: an Enter that
 * comes before the answer waits for it.
 * @returns what to do with a key
 */
function useFirst(text: string, first: string | undefined, isPending: boolean) {
  const isWaiting = useRef(false);
  const answered = useRef('');
  useEffect(() => {
    isWaiting.current = false;
  }, [text]);
  useEffect(() => {
    if (text === '' || first === undefined || isPending) return;
    selectFirst(answered.current !== text);
    answered.current = text;
    if (isWaiting.current) document.querySelector<HTMLElement>(`${LIST} [data-action]`)?.click();
    isWaiting.current = false;
  }, [text, first, isPending]);
  return (event: KeyboardEvent) => {
    if (!isPending || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    isWaiting.current = true;
  };
}

const LIST = '.mantine-Spotlight-actionsList';

/** @param isAnswer also where another was chosen: that was among what other letters found */
function selectFirst(isAnswer: boolean): void {
  const list = document.querySelector(LIST);
  const selected = list?.querySelector('[data-selected]') ?? null;
  if (selected !== null && !isAnswer) return;
  selected?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
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
