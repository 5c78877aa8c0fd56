import { spotlight } from '@mantine/spotlight';
import { keepTyping } from './paletteTyping.ts';

/** Opens the palette from anywhere. @param text what stands in its box; what is typed before it stands there comes behind */
export function openPalette(text = ''): void {
  keepTyping(text);
  spotlight.open();
}
