import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wrongPath } from '../reading/http-refusal';
import { type OpenRoute, type Reply, type Request } from '../route';
import { asksForHtml } from '../visitors/asks-for-html';
import { CONSOLE_PATH } from './sign-in/return-path';
import { setPageHeaders } from './page-headers';

/** The placeholder in the built pages that is replaced with the nonce of each response. */
const NONCE_MARK = '__HUB_NONCE__';
const NONCE_BYTES = 16;

/** Matches the names of built files, which include a hash of their content. */
const ASSET = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;

/** The paths of the public pages. One HTML page serves all of them. */
const PUBLIC_PATHS = ['/public', '/public/*'];

/** Sends an HTML page of the console. */
export type SendConsole = (reply: Reply) => Promise<unknown>;

export function consolePage(folder: string): SendConsole {
  return (reply) => sendPage(reply, join(folder, 'index.html'));
}

/**
 * Returns the routes of the built console: the HTML page at every path of the console, the files that this page loads,
 * and the public page if that is built.
 */
export function consolePageRoutes(folder: string): OpenRoute[] {
  const page = consolePage(folder);
  const open = { access: 'OPEN', methods: ['GET', 'HEAD'], about: null } as const;
  const visited = (path: string, send: SendConsole): OpenRoute => ({
    ...open,
    path,
    handle: (request, reply) => sendToBrowser(request, reply, send),
  });
  const publicPage = join(folder, 'public.html');
  const sendPublic: SendConsole = (reply) => sendPage(reply, publicPage);
  return [
    visited(CONSOLE_PATH, page),
    visited(`${CONSOLE_PATH}/*`, page),
    ...(existsSync(publicPage) ? PUBLIC_PATHS.map((path) => visited(path, sendPublic)) : []),
    { ...open, path: `${CONSOLE_PATH}/assets/*`, handle: (request, reply) => sendAsset(request, reply, folder) },
  ];
}

function sendToBrowser(request: Request, reply: Reply, send: SendConsole): Promise<unknown> {
  if (!asksForHtml(request)) throw wrongPath();
  return send(reply);
}

/** Sends an HTML page with a new nonce. The file is read for each response, so that a new build is served at once. */
async function sendPage(reply: Reply, path: string): Promise<unknown> {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const html = await readFile(path, 'utf8');
  setPageHeaders(reply, nonce);
  reply.header('cache-control', 'no-store').header('content-language', 'zh-CN').type('text/html; charset=utf-8');
  return reply.send(html.replaceAll(NONCE_MARK, nonce));
}

/** The request headers that ask for a part or for a certain version of a file. */
const CONDITIONS = ['range', 'if-range', 'if-match', 'if-unmodified-since'];

/**
 * Sends a built file. If a compressed copy exists and the browser accepts it, this copy is sent. Ranges are ignored, as
 * RFC 9110 permits, so the file is always sent whole.
 */
function sendAsset({ params, raw }: Request, reply: Reply, folder: string): Reply {
  const name = params['*'] ?? '';
  for (const condition of CONDITIONS) Reflect.deleteProperty(raw.headers, condition);
  if (!ASSET.test(name) || !existsSync(join(folder, 'assets', name))) throw wrongPath();
  setPageHeaders(reply, null);
  reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
  return reply.sendFile(name, join(folder, 'assets'), { cacheControl: false });
}
