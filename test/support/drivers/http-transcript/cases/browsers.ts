import { ask, group, on, type TranscriptCase } from '../transcript-case';

const BROWSER = 'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const visit = (line: string, accept = BROWSER) => ask(line, { headers: [accept] });

const ACCEPTS = ['text/html', 'TEXT/HTML; charset=utf-8', 'text/html;q=0', 'text/*', '*/*', 'application/json'];
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PROPFIND'];
const ADDRESSES = ['/?', '/?a=b', '/index.html', '/graphql?query=%7Bme%7Brole%7D%7D', '/nowhere', '/explorer/start.js'];

/** Requests of browsers. As in production, the Hub under test has no explorer. */
export const BROWSER_CASES: readonly TranscriptCase[] = [
  ...group(
    'GET / accepting',
    ACCEPTS.map((each) => on(JSON.stringify(each), visit('GET /', `Accept: ${each}`))),
  ),
  ...group(
    'a browser sends',
    METHODS.map((each) => on(`${each} /`, visit(`${each} /`))),
  ),
  ...group(
    'a browser visits',
    ADDRESSES.map((each) => on(each, visit(`GET ${each}`))),
  ),
];
