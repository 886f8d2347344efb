import { ROLE } from '../../../shared/domain/roles';
import { type DevelopmentToken, placeOf } from '../../identity/development-tokens';
import { wrongPath } from '../reading/http-refusal';
import { type OpenRoute, type Reply } from '../route';
import { isOnThisMachine } from '../visitors/on-this-machine';
import { type ExplorerFiles, findExplorerFiles } from './explorer-files';
import { type HtmlPage, sendPage } from './html-page';

/** The page on which a developer tries queries: Altair, with a menu of roles. */
export type Explorer = {
  /** Answers a browser at /graphql. */
  page: (reply: Reply) => unknown;
  /** The routes of the page's files. */
  routes: OpenRoute[];
};

export type FindTokens = () => Promise<readonly DevelopmentToken[]>;

/**
 * Opens the explorer.
 * @param findTokens returns the tokens that the page offers. Its result is used for a minute, so the page never offers
 * an expired token.
 * @returns null if the package is not installed
 */
export function openExplorer(findTokens: FindTokens): Explorer | null {
  const found = findExplorerFiles();
  if (found === null) return null;
  const base = `/explorer/${found.version}/`;
  const page = pageOf(found, base);
  return {
    page: (reply) => sendPage(reply, page),
    routes: [fileRoute(found, base), startRoute(keptForAMinute(findTokens))],
  };
}

const START = '/explorer/start.js';
/**
 * The Content-Security-Policy of the page. It allows inline styles, because the components of the page write their own
 * style elements. Scripts, connections and images may come from the Hub only.
 */
const POLICY = [
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
].join('; ');

function pageOf({ html }: ExplorerFiles, base: string): HtmlPage {
  const start = `<script type="module" src="${START}"></script></body>`;
  return {
    html: html.replace('<base href="/" />', `<base href="${base}" />`).replace('</body>', start),
    policy: POLICY,
  };
}

/** The header that prevents pages of other origins from loading the explorer's files. One of the files holds tokens. */
const OWN_PAGES_ALONE = { 'cross-origin-resource-policy': 'same-origin' };

function fileRoute({ files }: ExplorerFiles, base: string): OpenRoute {
  return {
    access: 'OPEN',
    methods: ['GET', 'HEAD'],
    path: `${base}*`,
    about: null,
    handle: async ({ params }, reply) => {
      const file = files.get(params['*'] ?? '');
      if (file === undefined) throw wrongPath();
      const content = await file.content();
      reply.headers(OWN_PAGES_ALONE).header('cache-control', 'public, max-age=31536000, immutable');
      return reply.type(file.type).send(content);
    },
  };
}

function startRoute(findTokens: FindTokens): OpenRoute {
  return {
    access: 'OPEN',
    methods: ['GET', 'HEAD'],
    path: START,
    about: null,
    handle: async (request, reply) => {
      const tokens = isOnThisMachine(request.raw) ? await findTokens() : [];
      reply.headers(OWN_PAGES_ALONE).type('text/javascript; charset=utf-8');
      return reply.send(`AltairGraphQL.init(${JSON.stringify(optionsWith(tokens))});\n`);
    },
  };
}

/** Keeps the tokens for a minute. Making tokens is slow, and any page that a developer opens may request them often. */
function keptForAMinute(findTokens: FindTokens): FindTokens {
  let kept: ReturnType<FindTokens> | null = null;
  let until = 0;
  return () => {
    if (kept !== null && performance.now() < until) return kept;
    const found = findTokens();
    kept = found;
    until = performance.now() + 60_000;
    found.catch(() => (kept = null));
    return found;
  };
}

const FIRST_QUERY = `# 右上角选择角色,请求即带上该角色的试用令牌;不选则为社会公众。
# Choose a role at the top right: its token is sent along. Without one you are the public.
{
  me { role }
  stations(first: 3) {
    totalCount
    nodes {
      name
      status
    }
  }
}
`;

/** Returns Altair's options. Each token has its own environment. Altair sends the token of the chosen environment. */
function optionsWith(tokens: readonly DevelopmentToken[]): object {
  const environments = tokens.map(({ token, ...holder }) => ({
    id: [holder.role, ...placeOf(holder)].join(' '),
    title: [ROLE.labels[holder.role].zh, holder.role, ...placeOf(holder)].join(' '),
    variables: { headers: { authorization: `Bearer ${token}` } },
  }));
  return {
    endpointURL: '/graphql',
    initialQuery: FIRST_QUERY,
    initialEnvironments: { activeSubEnvironment: environments[0]?.id, subEnvironments: environments },
    initialSettings: { language: 'zh-CN', 'banners.disable': true, 'alert.disableUpdateNotification': true },
    // The page keeps no state, because a token of an earlier visit would have expired.
    preserveState: false,
    disableAccount: true,
  };
}
