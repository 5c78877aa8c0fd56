import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '#shared/views/view.ts';
import { useNotify } from '../../app/notify.tsx';
import { go, places } from '../../app/routes.ts';
import { ALL_BY_NAME, type ListQuery, queryOf } from '../listQuery.ts';
import { openViewId, showView, useOpenView } from '../rememberedQuery.ts';
import { useViews } from './useViews.ts';

/**
 * The saved view that is open. The address opens it, also after a restart; one that is gone gives way to all customers.
 * @param addressed id of the view that the address names; null for none; undefined while another place is shown
 */
export function useShownView(addressed: number | null | undefined): ContactView | null {
  const { t } = useTranslation('views');
  const { notify } = useNotify();
  const { views, isKnown } = useViews();
  const openId = useOpenView();
  const view = views.find(({ id }) => id === openId) ?? null;

  // The address leads: it names another view than the one that is open, or none while one is.
  useEffect(() => {
    if (addressed === null && openId !== null) go(places.view(openId));
    if (addressed === undefined || addressed === null || addressed === openViewId() || !isKnown) return;
    const asked = views.find(({ id }) => id === addressed);
    if (asked !== undefined) showView(asked.id, queryOf(asked.query));
    else leaveView();
  }, [addressed, openId, views, isKnown]);

  // It was deleted while it was open.
  useEffect(() => {
    if (!isKnown || openId === null || view !== null) return;
    leaveView();
    notify(t('gone'));
  }, [isKnown, openId, view, notify, t]);

  return view;
}

/** Shows all customers, or what else is asked for, instead of a view. */
export function leaveView(query: ListQuery = ALL_BY_NAME): void {
  showView(null, query);
  go(places.customers);
}
