/** vCard 2.1/3.0 TYPE words of binary values, first word of a media type is the one that is written. */
const WORDS: readonly (readonly [string, string])[] = [
  ['JPEG', 'image/jpeg'],
  ['JPG', 'image/jpeg'],
  ['PJPEG', 'image/jpeg'],
  ['PNG', 'image/png'],
  ['GIF', 'image/gif'],
  ['BMP', 'image/bmp'],
  ['TIFF', 'image/tiff'],
  ['TIF', 'image/tiff'],
  ['WEBP', 'image/webp'],
  ['HEIC', 'image/heic'],
  ['SVG', 'image/svg+xml'],
  ['WAVE', 'audio/wave'],
  ['WAV', 'audio/wave'],
  ['AAC', 'audio/aac'],
  ['OGG', 'audio/ogg'],
  ['MP3', 'audio/mpeg'],
  ['X509', 'application/x-x509-ca-cert'],
  ['PGP', 'application/pgp-keys'],
];

const mediaTypeByWord = new Map(WORDS);
const wordByMediaType = new Map([...WORDS].reverse().map(([word, mediaType]) => [mediaType, word] as const));

/** `JPEG` or `image/jpeg` of a TYPE parameter to a media type; null for any other word. */
export function mediaTypeOfWord(word: string): string | null {
  if (/^[a-z]+\/[a-z0-9.+-]+$/i.test(word)) return word.toLowerCase();
  return mediaTypeByWord.get(word.toUpperCase()) ?? null;
}

/** The TYPE word of vCard 3.0 for a media type; null when there is none. */
export function wordOfMediaType(mediaType: string): string | null {
  return wordByMediaType.get(mediaType) ?? null;
}
