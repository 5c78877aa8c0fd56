import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldDraft, FieldPatch } from '#shared/fields/field.ts';
import type { BatchLabel } from '#shared/history/history.ts';
import { data, dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { useConfirm } from '../components/useConfirm.tsx';
import { lastBatch } from '../app/lastBatch.ts';

/** What can be done with own fields. Each tells what was done, with Undo, and answers whether it was. */
export interface FieldActions {
  readonly create: (draft: FieldDraft) => Promise<Field | null>;
  /** Asks before choices that somebody has are taken away. */
  readonly update: (field: Field, patch: FieldPatch) => Promise<boolean>;
  /** Puts a field one place up or down. */
  readonly move: (fields: readonly Field[], from: number, to: number) => Promise<boolean>;
  /** Asks before. */
  readonly remove: (field: Field) => Promise<boolean>;
}

/** Doings with own fields. */
export function useFieldActions(): FieldActions {
  const { t } = useTranslation('fields');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  const confirm = useConfirm();
  const format = useFormat();
  return useMemo(() => {
    const attempt = async <Result>(act: () => Promise<Result>): Promise<Result | null> => {
      try {
        return await act();
      } catch (error) {
        notifyError(error);
        // What is shown is not what is: read it again, so that the next try starts from the truth.
        if (errorCode(error) !== null) await queryClient.invalidateQueries({ queryKey: data.fields.key() });
        return null;
      }
    };
    const tell = async (message: string, label: BatchLabel) => announce({ message, batchId: await lastBatch(label) });

    const mayLoseChoices = async (field: Field, { choices }: FieldPatch): Promise<boolean> => {
      const kept = new Set(choices?.map(({ id }) => id));
      const gone = choices === undefined ? [] : field.choices.filter(({ id }) => !kept.has(id));
      if (gone.length === 0) return true;
      const { count } = await dataClient.contacts.count({
        filter: {
          conditions: [{ about: 'own', fieldId: field.id, is: { test: 'oneOf', values: gone.map(({ id }) => id) } }],
        },
      });
      if (count === 0) return true;
      return await confirm({
        title: t('removeChoices.title'),
        body: [
          t('removeChoices.body', { count, choices: format.list(gone.map(({ label }) => label)) }),
          t('removeChoices.undo'),
        ],
        action: t('removeChoices.action'),
        isDangerous: true,
      });
    };

    return {
      create: async (draft) =>
        await attempt(async () => {
          const field = await dataClient.fields.create(draft);
          await tell(t('done.created', { name: field.name }), 'fieldCreated');
          return field;
        }),
      update: async (field, patch) => {
        const isDone = await attempt(async () => {
          if (!(await mayLoseChoices(field, patch))) return false;
          const { name } = await dataClient.fields.update({ id: field.id, version: field.version, ...patch });
          await tell(t('done.updated', { name }), 'fieldUpdated');
          return true;
        });
        return isDone ?? false;
      },
      move: async (fields, from, to) => {
        const ids = fields.map(({ id }) => id);
        const [moved] = ids.splice(from, 1);
        if (moved === undefined) return false;
        ids.splice(to, 0, moved);
        const isDone = await attempt(async () => {
          const arranged = await dataClient.fields.arrange({ ids });
          queryClient.setQueryData(data.fields.list.queryKey({ input: { isCounted: true } }), arranged);
          return true;
        });
        return isDone ?? false;
      },
      remove: async (field) => {
        const { name, valueCount: count } = field;
        const isSure = await confirm({
          title: t('remove.title', { name }),
          body: [
            ...(count === null ? [] : [count === 0 ? t('remove.noValues') : t('remove.values', { count })]),
            t('remove.undo'),
          ],
          action: t('remove.action'),
          isDangerous: true,
        });
        if (!isSure) return false;
        const isDone = await attempt(async () => {
          const { batchId } = await dataClient.fields.remove({ id: field.id });
          announce({ message: t('done.removed', { name }), batchId });
          return true;
        });
        return isDone ?? false;
      },
    };
  }, [t, announce, notifyError, queryClient, confirm, format]);
}
