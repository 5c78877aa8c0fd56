import { useTranslation } from 'react-i18next';
import type { ContactView } from '#shared/views/view.ts';
import { dataClient } from '../../api/api.ts';
import { useNotify } from '../../app/notify.tsx';
import { go, places } from '../../app/routes.ts';
import { useUndo } from '../../app/undo.tsx';
import { lastBatch } from '../../app/lastBatch.ts';
import { type ListQuery, viewQueryOf } from '../listQuery.ts';
import { keepView } from '../rememberedQuery.ts';
import { leaveView } from './useShownView.ts';

/** What can be done with saved views. Those that save under a name throw what refuses it; the others tell it. */
export interface ViewActions {
  readonly create: (name: string, query: ListQuery) => Promise<void>;
  readonly rename: (view: ContactView, name: string) => Promise<void>;
  readonly save: (view: ContactView, query: ListQuery) => Promise<void>;
  readonly remove: (view: ContactView) => Promise<void>;
  readonly arrange: (ids: readonly number[]) => Promise<void>;
}

/** Saves, renames, arranges and deletes views, each with a notice that takes it back. */
export function useViewActions(): ViewActions {
  const { t } = useTranslation('views');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const telling = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      notifyError(error);
    }
  };
  return {
    create: async (name, query) => {
      const view = await dataClient.views.create({ name, query: viewQueryOf(query) });
      announce({ message: t('done.created', { name: view.name }), batchId: await lastBatch('viewCreated') });
      keepView(view.id);
      go(places.view(view.id));
    },
    rename: async ({ id, version }, name) => {
      const view = await dataClient.views.update({ id, version, name });
      announce({ message: t('done.renamed', { name: view.name }), batchId: await lastBatch('viewUpdated') });
    },
    save: ({ id, version }, query) =>
      telling(async () => {
        const view = await dataClient.views.update({ id, version, query: viewQueryOf(query) });
        announce({ message: t('done.updated', { name: view.name }), batchId: await lastBatch('viewUpdated') });
      }),
    remove: ({ id, name }) =>
      telling(async () => {
        leaveView();
        const { batchId } = await dataClient.views.remove({ id });
        announce({ message: t('done.removed', { name }), batchId });
      }),
    arrange: (ids) =>
      telling(async () => {
        await dataClient.views.arrange({ ids: [...ids] });
        announce({ message: t('done.arranged'), batchId: await lastBatch('viewsArranged') });
      }),
  };
}
