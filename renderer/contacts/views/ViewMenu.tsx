import { Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowsMoveVertical,
  IconBookmarkPlus,
  IconChevronDown,
  IconDeviceFloppy,
  IconPencil,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '#shared/views/view.ts';
import { go, places } from '../../app/routes.ts';
import { isChanged, isFiltered, type ListQuery, queryOf } from '../listQuery.ts';
import { showView } from '../rememberedQuery.ts';
import { ArrangeViewsDialog } from './ArrangeViewsDialog.tsx';
import { leaveView } from './useShownView.ts';
import { useViewActions } from './useViewActions.ts';
import { useViews } from './useViews.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';
import classes from './ViewMenu.module.css';

export interface ViewMenuProps {
  /** The view that is open; null: all customers. */
  readonly view: ContactView | null;
  /** What the list is asked for, what stands in the box aside. */
  readonly shape: ListQuery;
  /** Whether something stands in the box. */
  readonly isLooking: boolean;
  /** What the list is asked for now, for what is saved. */
  readonly asked: () => ListQuery;
}

const ICON = { size: '1rem', 'aria-hidden': true } as const;

/** Saved views beside the title: opens one, and saves what the list shows now. The first letter need not wait for it. */
export const ViewMenu = memo(function ViewMenu({ isLooking, ...props }: ViewMenuProps) {
  return <SettledViewMenu {...props} isLooking={useDeferredValue(isLooking)} />;
});

const SettledViewMenu = memo(function SettledViewMenu({ view, shape, isLooking, asked }: ViewMenuProps) {
  const { t } = useTranslation('views');
  const { views, error, retry } = useViews();
  const actions = useViewActions();
  const [dialog, setDialog] = useState<'save' | 'rename' | 'arrange' | null>(null);
  const hasChanges = view !== null && (view.isBroken || isChanged(shape, view.query));
  const name = view?.name ?? t('menu.all');
  const isWorthSaving =
    view !== null || isLooking || isFiltered(shape) || shape.sort.by !== 'name' || shape.columns !== null;
  // What went wrong stands in a notice; when that was closed, the way to the views is still here.
  if (error !== null && views.length === 0) {
    return (
      <div className={classes.views}>
        <Button
          variant="subtle"
          color="seal"
          size="compact-md"
          className={classes.button ?? ''}
          leftSection={<IconRefresh {...ICON} />}
          onClick={retry}
        >
          <span className={classes.name}>{t('menu.readAgain')}</span>
        </Button>
      </div>
    );
  }
  // Nothing is saved, and nothing is worth it: the title is enough.
  if (views.length === 0 && !isWorthSaving) return null;
  const close = () => setDialog(null);
  const open = (chosen: string) => {
    const other = views.find(({ id }) => String(id) === chosen);
    if (other === undefined) leaveView();
    else {
      showView(other.id, queryOf(other.query));
      go(places.view(other.id));
    }
  };
  return (
    <div className={classes.views}>
      <Menu withinPortal={false} position="bottom-start" width={280}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-md"
            className={classes.button ?? ''}
            aria-label={t('menu.label', { name })}
            rightSection={<IconChevronDown {...ICON} />}
          >
            <span className={classes.name}>{name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.dropdown ?? ''}>
          <Menu.RadioGroup value={view === null ? 'all' : String(view.id)} onChange={open}>
            <Menu.RadioItem value="all" closeMenuOnClick>
              {t('menu.all')}
            </Menu.RadioItem>
            {views.length === 0 ? null : <Menu.Label>{t('menu.saved')}</Menu.Label>}
            {views.map((other) => (
              <Menu.RadioItem key={other.id} value={String(other.id)} closeMenuOnClick>
                {other.name}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          {view === null || !hasChanges ? null : (
            <>
              <Menu.Item leftSection={<IconDeviceFloppy {...ICON} />} onClick={() => void actions.save(view, asked())}>
                {t('menu.saveOf', { name })}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowBackUp {...ICON} />}
                onClick={() => showView(view.id, queryOf(view.query))}
              >
                {t('menu.revert')}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconBookmarkPlus {...ICON} />} onClick={() => setDialog('save')}>
            {t('menu.saveAs')}
          </Menu.Item>
          {view === null ? null : (
            <>
              <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setDialog('rename')}>
                {t('menu.rename')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={() => void actions.remove(view)}>
                {t('menu.remove')}
              </Menu.Item>
            </>
          )}
          {views.length < 2 ? null : (
            <Menu.Item leftSection={<IconArrowsMoveVertical {...ICON} />} onClick={() => setDialog('arrange')}>
              {t('menu.arrange')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {view === null || !hasChanges ? null : (
        <Button
          variant="light"
          size="compact-sm"
          aria-label={t('menu.saveOf', { name })}
          onClick={() => void actions.save(view, asked())}
        >
          {t('menu.save')}
        </Button>
      )}
      {dialog === 'save' ? (
        <ViewNameDialog
          title={t('dialog.saveTitle')}
          hint={t('dialog.what')}
          name=""
          onSave={(typed) => actions.create(typed, asked())}
          onClose={close}
        />
      ) : null}
      {dialog === 'rename' && view !== null ? (
        <ViewNameDialog
          title={t('dialog.renameTitle')}
          hint={null}
          name={view.name}
          onSave={(typed) => actions.rename(view, typed)}
          onClose={close}
        />
      ) : null}
      {dialog === 'arrange' ? <ArrangeViewsDialog views={views} onSave={actions.arrange} onClose={close} /> : null}
    </div>
  );
});
