import { IconCheck, IconNotes, IconPencilPlus, IconPlayerSkipForward, IconWriting, IconZzz } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/reminders/reminder.ts';
import { type Command, useCommands } from '../app/commands.ts';
import { go, places } from '../app/routes.ts';
import { isFrontmost } from '../components/frontmost.ts';
import { openReminder } from '../reminders/reminderRequests.ts';
import { slipMenus, type SlipMenuKind } from '../slips/slipMenus.ts';
import { isRepeating, slipKey } from '../slips/slipRef.ts';
import type { SlipActions } from '../slips/useSlipActions.ts';
import type { SlipList } from './useSlipList.ts';

interface DeskKeys {
  readonly list: SlipList;
  readonly actions: SlipActions;
  readonly lineRef: RefObject<HTMLInputElement | null>;
  /** Puts off all that are selected. */
  readonly snoozeSelected: () => void;
  /** Null where there is nobody else. */
  readonly turnWhose: (() => void) | null;
}

const icon = { size: '1.125rem' } as const;

/** Offers what can be done on the desk as commands. */
export function useDeskCommands({ list, actions, lineRef, snoozeSelected, turnWhose }: DeskKeys): void {
  const { t } = useTranslation('desk');
  const onSlip = () => isFrontmost() && list.focused() !== null;
  const withSlip = (act: (slip: Slip) => void) => () => {
    const slip = list.focused();
    if (slip !== null) act(slip);
  };
  const ask = (kind: SlipMenuKind) => (slip: Slip) => slipMenus.ask({ key: slipKey(slip), kind, at: null });

  const step = (id: string, label: string, keys: readonly string[], by: number): Command => ({
    id,
    label,
    keys,
    group: 'list',
    inPalette: false,
    when: isFrontmost,
    run: () => list.move(by),
  });
  const arrow = (id: string, label: string, keys: readonly string[], by: number): Command => ({
    ...step(id, label, keys, by),
    when: onSlip,
  });
  const own = (command: Omit<Command, 'group' | 'when'>): Command => ({ ...command, group: 'desk', when: onSlip });

  useCommands([
    {
      id: 'desk.line',
      group: 'desk',
      label: t('key.line'),
      keys: ['N'],
      icon: <IconPencilPlus {...icon} />,
      when: isFrontmost,
      run: () => lineRef.current?.focus(),
    },
    step('desk.next', t('key.next'), ['J'], 1),
    step('desk.previous', t('key.previous'), ['K'], -1),
    arrow('desk.down', t('key.next'), ['ArrowDown', 'ArrowRight'], 1),
    arrow('desk.up', t('key.previous'), ['ArrowUp', 'ArrowLeft'], -1),
    own({
      id: 'desk.done',
      label: t('key.done'),
      keys: ['D'],
      icon: <IconCheck {...icon} />,
      run: withSlip((slip) => void actions.complete(slip)),
    }),
    own({
      id: 'desk.log',
      label: t('key.log'),
      keys: ['L', 'shift+D'],
      icon: <IconWriting {...icon} />,
      run: withSlip(actions.openLogFor),
    }),
    {
      id: 'desk.snooze',
      group: 'desk',
      label: t('key.snooze'),
      keys: ['S'],
      icon: <IconZzz {...icon} />,
      when: () => isFrontmost() && (list.selected.size > 0 || list.focused() !== null),
      run: () => (list.selected.size > 0 ? snoozeSelected() : withSlip(ask('snooze'))()),
    },
    {
      ...own({
        id: 'desk.skip',
        label: t('key.skip'),
        icon: <IconPlayerSkipForward {...icon} />,
        run: withSlip((slip) => void actions.skip(slip)),
      }),
      when: () => {
        const slip = list.focused();
        return isFrontmost() && slip !== null && isRepeating(slip);
      },
    },
    own({
      id: 'desk.edit',
      label: t('key.edit'),
      keys: ['Enter', 'Space', 'E'],
      run: withSlip((slip) => openReminder({ mode: 'edit', id: slip.id, originalOn: slip.originalOn })),
    }),
    {
      ...own({
        id: 'desk.card',
        label: t('key.card'),
        keys: ['O'],
        icon: <IconNotes {...icon} />,
        run: withSlip(({ contact }) => contact !== null && go(places.customer(contact.id))),
      }),
      when: () => isFrontmost() && (list.focused()?.contact ?? null) !== null,
    },
    own({
      id: 'desk.remove',
      label: t('key.remove'),
      keys: ['Delete', 'Backspace'],
      run: withSlip((slip) => (isRepeating(slip) ? ask('remove')(slip) : void actions.remove(slip, 'all'))),
    }),
    own({ id: 'desk.select', label: t('key.select'), keys: ['X'], run: withSlip(({ id }) => list.toggle(id)) }),
    own({
      id: 'desk.menu',
      label: t('key.menu'),
      keys: ['M'],
      inPalette: false,
      run: withSlip(ask('actions')),
    }),
    {
      id: 'desk.clear',
      group: 'desk',
      label: t('key.clear'),
      keys: ['Escape'],
      inPalette: false,
      when: () => isFrontmost() && list.selected.size > 0,
      run: list.clear,
    },
    ...(turnWhose === null
      ? []
      : [
          {
            id: 'desk.whose',
            group: 'desk',
            label: t('key.whose'),
            keys: ['W'],
            when: isFrontmost,
            run: turnWhose,
          } as const,
        ]),
  ]);
}
