// The files of the web app: served as they were built, pressed for the way, and not sent again to who has them.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { Refusal } from './refusal.js';

/** Kinds of files that `hono` does not know. */
const MORE_TYPES: Readonly<Record<string, string>> = { webmanifest: 'application/manifest+json' };
const PRESSED = /\.(html|js|mjs|css|json|svg|csv|txt|map|webmanifest|wasm|yaml|xml)$/;
/** Smaller files are sent as they are. */
const WORTH_PRESSING = 1000;

type Bytes = Buffer<ArrayBuffer>;

interface Page {
  readonly changed: number;
  readonly etag: string;
  readonly bytes: Bytes;
  readonly pressed: Map<string, Promise<Bytes>>;
}

/** Answers a GET for a file below a folder; `/` is `index.html`. Throws a `Refusal` for what is not there. */
export function openPages(folder: string): (context: Context) => Promise<Response> {
  const pages = new Map<string, Page>();
  return async (context) => {
    const path = fileIn(folder, new URL(context.req.url).pathname);
    const page = path === undefined ? undefined : await pageAt(pages, path);
    if (path === undefined || page === undefined) throw new Refusal(404, 'there is no such page');
    const headers: Record<string, string> = {
      etag: page.etag,
      // Names under assets/ carry the hash of what they hold; everything else is asked for again each time.
      'cache-control': /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    };
    if (isKnown(context.req.header('if-none-match'), page.etag))
      return new Response(null, { status: 304, headers });
    headers['content-type'] = typeOf(path);
    const way =
      PRESSED.test(path) && page.bytes.length > WORTH_PRESSING
        ? wayOf(context.req.header('accept-encoding') ?? '')
        : undefined;
    if (way !== undefined) headers['content-encoding'] = way;
    const bytes = way === undefined ? page.bytes : await pressed(page, path, way);
    return new Response(bytes, { headers });
  };
}

/** The file that an address names, below the folder; undefined when it leads out of it. */
function fileIn(folder: string, pathname: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\') || name.split('/').some((part) => part.startsWith('.')))
    return undefined;
  const root = normalize(join(folder, sep));
  const path = normalize(join(root, name.endsWith('/') ? `${name}index.html` : name));
  return path.startsWith(root) ? path : undefined;
}

async function pageAt(pages: Map<string, Page>, path: string): Promise<Page | undefined> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined || !about.isFile()) return undefined;
  const known = pages.get(path);
  if (known?.changed === about.mtimeMs) return known;
  const bytes = await readFile(path);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const page = { changed: about.mtimeMs, etag, bytes, pressed: new Map() };
  pages.set(path, page);
  return page;
}

/** Whether the asker names this version of the file among those it has. */
function isKnown(named: string | undefined, etag: string): boolean {
  return named?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false;
}

type Way = 'br' | 'gzip';

function wayOf(accepted: string): Way | undefined {
  const ways = accepted.split(',').flatMap((one) => {
    const [name = '', ...rest] = one.split(';').map((part) => part.trim());
    return rest.some((part) => /^q=0(\.0*)?$/.test(part)) ? [] : [name.toLowerCase()];
  });
  // The build presses with gzip, which then costs nothing.
  return (['gzip', 'br'] as const).find((way) => ways.includes(way));
}

/** The file pressed one way, once; what the build has pressed is sent as it lies there. */
function pressed(page: Page, path: string, way: Way): Promise<Bytes> {
  const known = page.pressed.get(way);
  if (known !== undefined) return known;
  const made =
    way === 'gzip'
      ? pressedBefore(page, `${path}.gz`).then((found) => found ?? promisify(gzip)(page.bytes))
      : promisify(brotliCompress)(page.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  page.pressed.set(way, made);
  return made;
}

/** What the build put beside the file, unless the file is newer. */
async function pressedBefore(page: Page, path: string): Promise<Bytes | undefined> {
  const about = await stat(path).catch(() => undefined);
  return about?.isFile() === true && about.mtimeMs >= page.changed ? readFile(path) : undefined;
}

function typeOf(path: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return MORE_TYPES[ending] ?? getMimeType(path) ?? 'application/octet-stream';
}
