/** Makes the hands known. Apart from the first paint: their lists of characters are long, and the desk can wait for them. */
export async function loadFonts(): Promise<void> {
  await import('./fonts.css');
}
