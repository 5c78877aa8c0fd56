import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { GoalDraft } from '#shared/goals/goal.ts';
import { data, dataClient } from '../api/api.ts';
import { commandRegistry } from '../app/commands.ts';
import { spokenLanguage } from '../app/i18n.ts';
import { useNotify } from '../app/notify.tsx';
import { useOpenDatabase } from '../app/openDatabase.ts';
import { go, places } from '../app/routes.ts';
import type { Answers } from './answers.ts';

/** The three ways to begin. */
export const DOORS = ['import', 'empty', 'sample'] as const;
export type Door = (typeof DOORS)[number];

/** Writes the answers and the goals down, in one's own file, and goes through a door. `entering` tells through which one just now. */
export function useSetUp(): {
  readonly enter: (door: Door, answers: Answers, goals?: GoalDraft[]) => Promise<void>;
  readonly entering: Door | null;
} {
  const queryClient = useQueryClient();
  const { notifyError } = useNotify();
  const { open } = useOpenDatabase();
  const [entering, setEntering] = useState<Door | null>(null);
  // Should the second write fail, trying again must not make a second person of the same name.
  const me = useRef<{ readonly id: number; readonly name: string }>(null);

  const writeDown = async (door: Door, { myName, ...company }: Answers): Promise<void> => {
    if (me.current?.name !== myName) {
      const { items } = await dataClient.staff.list({});
      me.current = items.find(({ name }) => name === myName) ?? (await dataClient.staff.create({ name: myName }));
    }
    const saved = await dataClient.settings.update({
      ...company,
      language: spokenLanguage(),
      currentStaffId: me.current.id,
      isSetUp: true,
    });
    go(door === 'import' ? places.customers : places.desk);
    queryClient.setQueryData(data.settings.get.queryKey({ input: {} }), saved);
  };

  // The answers are saved by then, so a goal that can't be set is told and keeps nobody out: Goals has it to try again.
  const setGoals = async (goals: GoalDraft[]): Promise<void> => {
    if (goals.length === 0) return;
    try {
      await dataClient.goals.create({ goals });
    } catch (error) {
      notifyError(error);
    }
  };

  const enter = async (door: Door, answers: Answers, goals: GoalDraft[] = []): Promise<void> => {
    setEntering(door);
    try {
      if (door === 'import') commandRegistry.waitFor('importFile');
      if (door === 'empty') commandRegistry.waitFor('desk.line');
      await writeDown(door, answers);
      await setGoals(goals);
      if (door === 'sample') await open('sample');
    } catch (error) {
      notifyError(error);
    } finally {
      setEntering(null);
    }
  };
  return { enter, entering };
}
