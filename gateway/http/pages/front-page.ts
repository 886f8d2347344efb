import { METHODS } from 'node:http';
import { asksForHtml } from '../visitors/asks-for-html';
import { wrongPath } from '../reading/http-refusal';
import { type OpenRoute, type Reply } from '../route';
import { type HtmlPage, PAGE_STYLE, PAGE_STYLE_POLICY, sendPage } from './html-page';

export type FrontPageParts = {
  /** Whether a browser finds the explorer at /graphql. */
  hasExplorer: boolean;
  /** Whether machine clients get tokens from this Hub. */
  hasMachineClients: boolean;
  /** Sends the page of the console at `/`; null if the console is not built. */
  page: ((reply: Reply) => Promise<unknown>) | null;
};

/** The address of the front page of a Hub whose console is at `/`. */
const ABOUT_PATH = '/about';

/**
 * `GET /` for browsers: shows the console, or the front page if the console is not built. The front page names the
 * system and its addresses. If there is a console, the front page is at `/about`. Any other request to these two
 * addresses gets 404, whatever its method.
 */
export function frontPageRoutes(parts: FrontPageParts): OpenRoute[] {
  const page = frontPage(parts);
  const sendFrontPage = (reply: Reply) => Promise.resolve(sendPage(reply, page));
  if (parts.page === null) return [visited('/', sendFrontPage)];
  return [visited('/', parts.page), visited(ABOUT_PATH, sendFrontPage)];
}

function visited(path: string, send: (reply: Reply) => Promise<unknown>): OpenRoute {
  return {
    access: 'OPEN',
    methods: METHODS,
    path,
    about: null,
    handle: (request, reply) => {
      if (!/^(?:GET|HEAD)$/.test(request.method) || !asksForHtml(request)) throw wrongPath();
      return send(reply);
    },
  };
}

function frontPage(parts: FrontPageParts): HtmlPage {
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>社会工作服务站监管枢纽 · Social-work station hub</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${chinese(parts)}
${english(parts)}
</main>
</body>
</html>
`;
  return { html, policy: PAGE_STYLE_POLICY };
}

function chinese({ hasExplorer, hasMachineClients }: FrontPageParts): string {
  const explorer = hasExplorer ? ',用浏览器打开即可<a href="/graphql">选择角色并试查</a>' : '';
  return `<section>
<h1>社会工作服务站监管枢纽</h1>
<p>本系统通过统一的 GraphQL 接口汇集街道(镇)社会工作服务站的场地设备、人员、资金和评估信息,供各级民政、财政、审计部门、社工总站、承接主体和社会公众按各自权限使用。</p>
<dl>
<dt>GraphQL 接口</dt>
<dd><code>POST /graphql</code>${explorer}。不带令牌即以社会公众身份访问。</dd>
<dt>运行状态</dt>
<dd><a href="/health/ready"><code>/health/ready</code></a></dd>
<dt>公开文件</dt>
<dd>采购公告、中标(成交)结果、合同和评估等次,CSV 或 JSON:<br><code>/open/notices.csv?division=370102&amp;year=2026</code>,另有 <code>awards</code>、<code>contracts</code>、<code>grades</code>。</dd>
${hasMachineClients ? `<dt>系统对接</dt>\n<dd>OAuth 元数据:${METADATA}</dd>` : ''}
<dt>文档</dt>
<dd>接口中每个类型和字段都有中英文说明,可通过自省查询获取;部署与使用见源码中的 README.md。</dd>
</dl>
</section>`;
}

function english({ hasExplorer, hasMachineClients }: FrontPageParts): string {
  const explorer = hasExplorer ? '; in a browser you can <a href="/graphql">choose a role and try queries</a>' : '';
  return `<section lang="en">
<h2>Social-work station hub</h2>
<p>One GraphQL graph for everybody who is responsible for a city’s street and town social-work stations. It shows the stations, their staff, money and evaluations. Each role sees its own part.</p>
<dl>
<dt>GraphQL endpoint</dt>
<dd><code>POST /graphql</code>${explorer}. Without a token you are the public.</dd>
<dt>Health</dt>
<dd><a href="/health/ready"><code>/health/ready</code></a></dd>
<dt>Open files</dt>
<dd>Procurement notices, awards, contracts and grades, as CSV or JSON:<br><code>/open/notices.csv?division=370102&amp;year=2026</code>, and likewise <code>awards</code>, <code>contracts</code>, <code>grades</code>.</dd>
${hasMachineClients ? `<dt>Machine clients</dt>\n<dd>OAuth metadata: ${METADATA}</dd>` : ''}
<dt>Documentation</dt>
<dd>Every type and field of the graph is described in Chinese and English; introspection returns the descriptions. README.md of the source says how to deploy and use the Hub.</dd>
</dl>
</section>`;
}

const METADATA =
  '<a href="/.well-known/oauth-authorization-server"><code>/.well-known/oauth-authorization-server</code></a>';
