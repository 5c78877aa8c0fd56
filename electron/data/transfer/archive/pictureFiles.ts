const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** Where a picture lies in an archive. */
export function pictureFile({ hash, mediaType }: { readonly hash: string; readonly mediaType: string }): string {
  return `photos/${hash}.${ENDINGS[mediaType] ?? 'bin'}`;
}
