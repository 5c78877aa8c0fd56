import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCode, errorText } from './errorText.ts';
import { shownErrors } from './shownErrors.ts';

/** One at a time, however many readings failed. */
const NOTICE = 'longhand-unread';
/** A place that shows its own error has drawn it by then; milliseconds. */
const AFTER = 300;

/** What was typed is wrong, or what was asked for is gone: the field and the screen say so. */
const SAID_BY_THE_PLACE: ReadonlySet<unknown> = new Set(['NOT_FOUND', 'INVALID_VALUE', 'INVALID_INPUT']);

/** Whether a reading failed whose error the person cannot know of: what it fills a menu or a field with is just missing. */
function isSilent(query: Query): boolean {
  const { status, error } = query.state;
  return status === 'error' && query.isActive() && !SAID_BY_THE_PLACE.has(errorCode(error)) && !shownErrors.has(error);
}

/**
 * Says that something could not be read, with a way to try again, where no place on screen says it: no reading fails in
 * silence, however small what it was for.
 */
export function useUnreadNotice(): void {
  const queryClient = useQueryClient();
  const { t } = useTranslation('app');
  const { t: errors } = useTranslation('errors');

  useEffect(() => {
    const cache = queryClient.getQueryCache();
    let shown: readonly Query[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const hide = (): void => {
      if (shown.length === 0) return;
      shown = [];
      notifications.hide(NOTICE);
    };
    const retry = (): void => {
      const silent = shown;
      hide();
      for (const query of silent) void queryClient.refetchQueries({ queryKey: query.queryKey, exact: true });
    };
    const closed = (): void => {
      for (const { state } of shown) shownErrors.tell(state.error);
      shown = [];
    };
    const look = (): void => {
      const silent = cache.getAll().filter(isSilent);
      const [first] = silent;
      if (first === undefined) {
        hide();
        return;
      }
      const wasShown = shown.length > 0;
      shown = silent;
      if (wasShown) return;
      console.error(first.state.error);
      const { title, detail, whatToDo } = errorText(first.state.error, errors);
      notifications.show({
        id: NOTICE,
        title,
        color: 'seal',
        autoClose: false,
        role: 'alert',
        closeButtonProps: { 'aria-label': t('close') },
        onClose: closed,
        message: (
          <>
            <Text size="sm">{detail}</Text>
            <Group justify="space-between" align="end" gap="xs">
              <Text size="sm">{whatToDo}</Text>
              <Button size="compact-sm" variant="light" onClick={retry}>
                {errors('tryAgain')}
              </Button>
            </Group>
          </>
        ),
      });
    };
    const lookSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, AFTER);
    };
    const leaveCache = cache.subscribe(({ query, type }) => {
      // Every letter in a search makes and drops readings: only what failed, or stopped failing, is looked at.
      if (type === 'updated' && (query.state.status === 'error' || shown.includes(query))) lookSoon();
      else if (type === 'observerAdded' && query.state.status === 'error') lookSoon();
      else if ((type === 'observerRemoved' || type === 'removed') && shown.includes(query)) lookSoon();
    });
    const leaveShown = shownErrors.subscribe(lookSoon);
    return () => {
      clearTimeout(timer);
      leaveCache();
      leaveShown();
      hide();
    };
  }, [queryClient, t, errors]);
}
