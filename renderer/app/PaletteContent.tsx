import { Input } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '#shared/kernel/text.ts';
import { Keys } from '../components/Keys.tsx';
import { useSteadyFunctions } from '../components/useSteadyFunctions.ts';
import { useTypedText } from '../components/useTypedText.ts';
import { useAskAhead, useFound } from '../search/useFound.tsx';
import { COMMAND_GROUPS, commandRegistry, runCommand, useOfferedCommands, type Command } from './commands.ts';
import { errorText } from './errorText.ts';
import classes from './Palette.module.css';
import type { PaletteAction, PaletteGroup } from './paletteGroups.ts';
import { takeTyped } from './paletteTyping.ts';
import { useShownError } from './shownErrors.ts';
import { isChoiceKey, usePaletteChoice } from './usePaletteChoice.ts';

const { search, actionsList, actionsGroup, action: actionClass, empty } = Spotlight.classes;

/** The box of the palette, and below it what was found by what stands in it. */
export function PaletteContent() {
  const { t } = useTranslation('app');
  const { t: errorWords } = useTranslation('errors');
  const [query, setQuery] = useState('');
  const boxRef = useRef<HTMLInputElement>(null);
  const askAhead = useAskAhead();
  const { box, settle, write } = useTypedText({ boxRef, text: query, onText: setQuery, onType: askAhead });
  const text = query.trim();
  const found = useFound(text);
  const matching = useMatchingCommands(text);
  const groups = [...found.groups, ...matching].filter(({ actions }) => actions.length > 0);
  const run = (action: PaletteAction | undefined) => {
    if (action === undefined) return;
    action.run();
    spotlight.close();
  };
  const choice = usePaletteChoice({ text, groups, isPending: found.isPending, run });
  const { press } = useSteadyFunctions({ press: choice.press });
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [choice.moves]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isChoiceKey(event.key)) return;
    event.preventDefault();
    settle();
    press(event.key);
  };
  useShownError(found.error);
  const nothing = found.error === null ? t('palette.nothing') : errorText(found.error, errorWords).title;
  return (
    <>
      <Input
        size="lg"
        classNames={{ input: `mantine-Spotlight-search ${search}` }}
        leftSection={<IconSearch size={20} aria-hidden />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        {...box}
        data-palette-box
        onFocus={() => {
          const before = takeTyped();
          if (before !== '') write(before);
        }}
        onKeyDown={onKeyDown}
      />
      {groups.length > 0 ? (
        <div
          ref={list}
          className={`mantine-Spotlight-actionsList ${actionsList} ${classes['list']}`}
          data-pending={found.isPending || undefined}
        >
          {groups.map(({ name, actions }) => (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for what is filled in
            <div key={name} className={`${actionsGroup} ${classes['group']}`} role="group" aria-label={name}>
              <div className={classes['groupName']} aria-hidden="true">
                {name}
              </div>
              {actions.map((action) => (
                <button
                  key={action.id}
                  type="button"
                  tabIndex={-1}
                  className={`${actionClass} ${classes['action']}`}
                  data-action
                  data-selected={action.id === choice.selectedId || undefined}
                  // The cursor stays in the box.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => run(action)}
                >
                  {action.content}
                </button>
              ))}
            </div>
          ))}
        </div>
      ) : found.isPending ? null : (
        <div className={empty}>{nothing}</div>
      )}
    </>
  );
}

/** The commands that the text finds, in their groups. */
function useMatchingCommands(text: string): readonly PaletteGroup[] {
  const { t } = useTranslation('app');
  const commands = useOfferedCommands();
  const wanted = folded(text);
  const matching = commands.filter(
    ({ id, label, keywords = '', inPalette }) =>
      inPalette !== false && folded(`${label} ${keywords}`).includes(wanted) && commandRegistry.isPossible(id),
  );
  return COMMAND_GROUPS.map((group) => ({
    name: t(`group.${group}`),
    actions: matching.filter((command) => command.group === group).map(actionOf),
  }));
}

function actionOf({ id, label, icon, keys }: Command): PaletteAction {
  const [chord] = keys ?? [];
  return {
    id,
    run: () => runCommand(id),
    content: (
      <>
        <span className={classes['icon']}>{icon}</span>
        <span className={classes['label']}>{label}</span>
        {chord === undefined ? null : <Keys chord={chord} />}
      </>
    ),
  };
}
