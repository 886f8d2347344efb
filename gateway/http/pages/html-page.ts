import { type Reply } from '../route';

/** No page of the Hub may be framed or post a form. */
const FORBIDDEN = "form-action 'none'; frame-ancestors 'none'";

export type HtmlPage = {
  html: string;
  /** Directives of the page's Content-Security-Policy beside `default-src 'none'`. */
  policy: string;
};

export function sendPage(reply: Reply, { html, policy }: HtmlPage): Reply {
  return reply
    .header('content-security-policy', `default-src 'none'; ${policy}; ${FORBIDDEN}`)
    .header('content-language', 'zh-CN, en')
    .type('text/html; charset=utf-8')
    .send(html);
}
