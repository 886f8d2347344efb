import { createConfig, lintDocument, makeDocumentFromString, BaseResolver } from '@redocly/openapi-core';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { NOW, smallCity } from '../../support/city/small-city';

let gateway: GatewayUnderTest;
let origin: string;
beforeAll(async () => {
  gateway = await gatewayUnderTest(smallCity, NOW);
  origin = new URL(gateway.url).origin;
});
afterAll(() => gateway?.close());

type Parameter = { name: string; in: string; schema: { enum?: string[]; pattern?: string } };
type Operation = { description: string; parameters?: Parameter[]; security: object[] };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

async function published(): Promise<Document> {
  const response = await fetch(`${origin}/openapi.json`);
  expect(response.headers.get('content-type')).toContain('application/json');
  return (await response.json()) as Document;
}

it('is a document of OpenAPI 3.1 without any fault', async () => {
  const document = await published();
  const config = await createConfig({ extends: ['recommended'] });
  const faults = await lintDocument({
    document: makeDocumentFromString(JSON.stringify(document), '/openapi.json'),
    externalRefResolver: new BaseResolver(),
    config,
  });
  expect(document.openapi).toBe('3.1.0');
  expect(faults.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

it('describes every address in Chinese and English', async () => {
  const { paths } = await published();
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(operations.length).toBeGreaterThan(12);
  for (const { description } of operations)
    expect(description).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n\n[A-Z][^\n]*\.$/u);
});

/** A value for each path parameter that has a pattern. */
const VALUES: Readonly<Record<string, string>> = {
  division: '370102',
  year: '2026',
  id: 'A'.repeat(26),
  name: 'stations',
};

it('lists addresses that exist and accept the method', async () => {
  const { paths } = await published();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { parameters = [] }] of Object.entries(operations)) {
      const inPath = parameters.filter((each) => each.in === 'path');
      const address = inPath.reduce(
        (filled, { name, schema }) => filled.replace(`{${name}}`, schema.enum?.[0] ?? VALUES[name] ?? ''),
        path,
      );
      const response = await fetch(`${origin}${address}`, { method: method.toUpperCase() });
      await response.arrayBuffer();
      expect([address, method, [404, 405].includes(response.status)]).toEqual([address, method, false]);
    }
  }
});
