/**
 * The same script without a character beyond ASCII. With one of them in it a file is held in memory with two bytes for each
 * of its millions; in a string, a pattern or a name an escape means the same.
 */
export function oneByteScript(script: string): string {
  // A backslash that stood before such a character becomes the one of the escape.
  return script.replaceAll(/(\\*)([^\0-\u007f]+)/g, (_whole, slashes: string, text: string) => {
    const escapes = text
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
    return slashes + (slashes.length % 2 === 0 ? escapes : escapes.slice(1));
  });
}
