import { Spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { PaletteContent } from './PaletteContent.tsx';

/**
 * Everything that can be done, and every customer, sale and reminder, found by a few letters or digits. The sheet that it
 * lies on is drawn once when it opens: what is typed is known to its content alone.
 */
export function Palette() {
  const { t } = useTranslation('app');
  return (
    <Spotlight.Root
      shortcut={null}
      scrollable
      // No blur: to blur the whole window for every letter takes longer than to find what is typed.
      overlayProps={{ color: 'var(--longhand-scrim)', backgroundOpacity: 1 }}
      maxHeight="min(32rem, 70vh)"
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      <PaletteContent />
    </Spotlight.Root>
  );
}
