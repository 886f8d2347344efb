import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sendMutation } from '../../../gateway/console/graph/ask';
import { askUncached } from '../../../gateway/console/graph/ask-uncached';
import { graphClient } from '../../../gateway/console/graph/graph-client';
import { sentTexts } from '../../../gateway/console/graph/sent-texts';
import { composedQueries, kindQuery, workQuery } from '../../../gateway/console/kit/work/work-queries';

const GENERATED = join(__dirname, '../../../gateway/console/generated/documents');
const documents = readdirSync(GENERATED).flatMap((name) =>
  [...readFileSync(join(GENERATED, name), 'utf8').matchAll(/Document = `([^`]+)`/g)].map(([, text = '']) => text),
);

/** The request bodies that the client has sent. */
let sent: { query: string }[];
beforeEach(() => {
  sent = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    sent.push(JSON.parse(init?.body as string) as { query: string });
    return Promise.resolve(new Response('{"data":{}}', { headers: { 'content-type': 'application/json' } }));
  });
});
afterEach(() => jest.restoreAllMocks());

it('names the texts that the client sends for each document', async () => {
  const client = graphClient();
  const [query = '', mutation = ''] = ['query', 'mutation'].map((kind) =>
    documents.find((each) => each.startsWith(kind)),
  );
  await client.query(query, {}).toPromise();
  await sendMutation(client, mutation, {});
  await askUncached(query, {});
  const composed = workQuery(['stationWork', 'financeWork'], true);
  await client.query(composed, {}).toPromise();
  expect(sent).toHaveLength(4);
  expect(sentTexts(query)).toEqual([sent[0]?.query, sent[2]?.query]);
  expect(sentTexts(mutation)).toContain(sent[1]?.query);
  expect(sentTexts(composed)).toContain(sent[3]?.query);
});

it('knows the queries of every choice of work lists', () => {
  const known = composedQueries();
  expect(new Set(known).size).toBe(2 * (2 ** 4 - 1) + 4);
  expect(known).toContain(workQuery(['personnelWork', 'evaluationWork'], false));
  expect(known).toContain(kindQuery('financeWork'));
});
