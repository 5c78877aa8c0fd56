import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy, FILE_POLICY } from './contentSecurityPolicy.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** A picture as the data process has it, or null when there is none of that hash. */
export type PhotoSource = (hash: string) => Promise<{ readonly mediaType: string; readonly photo: Blob } | null>;

const SAFE_HEADERS = {
  'Content-Security-Policy': FILE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

function refused(status: number): Response {
  return new Response(null, { status, headers: SAFE_HEADERS });
}

/** The page itself, with a fresh nonce in it and in its policy. */
async function page(file: string): Promise<Response> {
  const nonce = randomBytes(18).toString('base64');
  const html = (await readFile(file, 'utf8')).replaceAll('__CSP_NONCE__', nonce);
  return new Response(html, {
    headers: {
      ...SAFE_HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
  });
}

async function photoResponse(hash: string, photos: PhotoSource): Promise<Response> {
  const found = await photos(hash);
  if (found === null) return refused(404);
  return new Response(found.photo, {
    headers: {
      ...SAFE_HEADERS,
      'Content-Type': found.mediaType,
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
}

/**
 * Answers a request to the own scheme: `/` is the page, `/photo/<sha-256>` a contact's picture, anything else a file
 * of the bundle. Whatever is not one of these is refused; no path leads out of the folder.
 */
export async function answerPageRequest(
  request: { readonly url: string; readonly method: string },
  folder: string,
  photos: PhotoSource,
): Promise<Response> {
  const url = new URL(request.url);
  if (url.host !== 'app' || request.method !== 'GET') return refused(403);
  const photo = /^\/photo\/([0-9a-f]{64})$/.exec(url.pathname);
  if (photo?.[1] !== undefined) return photoResponse(photo[1], photos);
  const name = url.pathname === '/' ? '/index.html' : decodeURIComponent(url.pathname);
  const file = path.normalize(path.join(folder, name));
  const mediaType = MEDIA_TYPES[path.extname(file)];
  if (!file.startsWith(folder + path.sep) || name.includes('\0') || mediaType === undefined) return refused(403);
  try {
    if (file === path.join(folder, 'index.html')) return await page(file);
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...SAFE_HEADERS, 'Content-Type': mediaType },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return refused(404);
    throw error;
  }
}
