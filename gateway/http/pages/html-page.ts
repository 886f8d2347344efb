import { createHash } from 'node:crypto';
import { type Reply } from '../route';

/** The directives that keep every page of the Hub from being framed and from posting a form. */
const FORBIDDEN = "form-action 'none'; frame-ancestors 'none'";

/** The style of the Hub's own pages, which load no other files. */
export const PAGE_STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.7 system-ui, sans-serif; }
  section + section { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem; }
  dt { margin-top: 0.8rem; font-weight: 600; }
  dd { margin: 0; }
  code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
`;

/** The directives that allow PAGE_STYLE and no other style, and that forbid a `<base>` element. */
export const PAGE_STYLE_POLICY = `style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'; base-uri 'none'`;

export type HtmlPage = {
  html: string;
  /** Directives of the page's Content-Security-Policy in addition to `default-src 'none'`. */
  policy: string;
};

export function sendPage(reply: Reply, { html, policy }: HtmlPage): Reply {
  return reply
    .header('content-security-policy', `default-src 'none'; ${policy}; ${FORBIDDEN}`)
    .header('content-language', 'zh-CN, en')
    .type('text/html; charset=utf-8')
    .send(html);
}
