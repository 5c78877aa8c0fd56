import { firstLanguage } from './firstLanguage.ts';
import { readWords } from './words.ts';

// Their file comes while the other modules run. Whoever asks for the words in earnest meets an error.
readWords(firstLanguage()).catch(() => undefined);
