/**
 * Makes the hands known, once. Apart from the first paint: their lists of characters are long, and most screens show none.
 * Until they are there, and where they do not come, the system's own hand writes.
 */
export function loadFonts(): void {
  import('./fonts.css').catch((error: unknown) =>
    console.warn('The hands could not be loaded; the system writes.', error),
  );
}
