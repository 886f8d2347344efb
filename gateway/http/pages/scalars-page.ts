import { SCHEMA_TEXTS } from '../../../shared/domain/schema-texts/all';
import { SCALARS, SCALARS_PATH } from '../../../shared/graphql/types/scalars';
import { type OpenRoute } from '../route';
import { PAGE_STYLE, PAGE_STYLE_POLICY, type HtmlPage, sendPage } from './html-page';

/**
 * `GET /scalars`: the page that `@specifiedBy` names. It specifies each scalar of the graph in a section of its own.
 */
export function scalarsRoute(): OpenRoute {
  const page = scalarsPage();
  return {
    access: 'OPEN',
    methods: ['GET', 'HEAD'],
    path: SCALARS_PATH,
    about: null,
    handle: (_, reply) => sendPage(reply, page),
  };
}

function scalarsPage(): HtmlPage {
  const sections = SCALARS.map(({ name }) => sectionOf(name)).join('\n');
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>标量类型 · Scalars</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>标量类型 · Scalars</h1>
${sections}
</main>
</body>
</html>
`;
  return { html, policy: PAGE_STYLE_POLICY };
}

function sectionOf(name: string): string {
  const [zh, en] = SCHEMA_TEXTS[name] ?? ['', ''];
  return `<section id="${name}">\n<h2><code>${name}</code></h2>\n<p>${zh}</p>\n<p lang="en">${en}</p>\n</section>`;
}
