import { serverAudits } from 'graphql-http';
import { NOW, smallCity } from '../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

/**
 * The audits of the GraphQL-over-HTTP specification. They come from the reference implementation, which the working
 * group of the specification maintains.
 */
const audits = serverAudits({ url: () => hub.url, fetchFn: fetch });

it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('passes %s', async (_, audit) => {
  const result = await audit.fn();
  expect({ status: result.status, reason: result.status === 'ok' ? '' : result.reason }).toEqual({
    status: 'ok',
    reason: '',
  });
});
