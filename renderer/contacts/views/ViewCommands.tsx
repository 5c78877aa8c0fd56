import { IconBookmark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../app/commands.ts';
import { go, places } from '../../app/routes.ts';
import { queryOf } from '../listQuery.ts';
import { showView } from '../rememberedQuery.ts';
import { useViews } from './useViews.ts';

/** Offers every saved view from everywhere: "Show: Newsletter Taipei". Draws nothing. */
export function ViewCommands() {
  const { t } = useTranslation('views');
  const { views } = useViews();
  useCommands(
    views.map((view) => ({
      id: `view-${view.id}`,
      group: 'go',
      label: t('menu.show', { name: view.name }),
      icon: <IconBookmark size="1.125rem" />,
      run: () => {
        showView(view.id, queryOf(view.query));
        go(places.view(view.id));
      },
    })),
  );
  return null;
}
