import { type Cause, consoleHeaders } from '../session/console-headers';
import { LANGUAGE } from '../words/language';

/** The header that asks the Hub for messages in the language of the page. */
export const LANGUAGE_HEADER: Readonly<Record<string, string>> = {
  'Accept-Language': LANGUAGE === 'zh' ? 'zh-CN' : 'en',
};

/** Returns the headers of a GraphQL request: the headers of the console, and the language of the page. */
export function requestHeaders(cause: Cause = 'person'): Readonly<Record<string, string>> {
  return { ...consoleHeaders(cause), ...LANGUAGE_HEADER };
}

/** Returns the fetch options with which the GraphQL client sends each operation. */
export function fetchOptions(cause: Cause = 'person'): RequestInit {
  return { credentials: 'same-origin', headers: requestHeaders(cause) };
}
