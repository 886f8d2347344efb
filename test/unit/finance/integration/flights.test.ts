import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { Flights } from '../../../../subgraphs/finance/integration/dispatch/flights';
import { type Outcome } from '../../../../subgraphs/finance/integration/sending/outcome';
import { LIXIA, NOW } from '../../../support/city/small-city';

const bureau = divisionCode(LIXIA);
const webhook = { id: 'W', divisionCode: bureau };
const FAILED: Outcome = { kind: 'FAILED', word: '500' };

/**
 * Starts a delivery of the webhook for each ordinal, of which each fails, and waits until all deliveries have ended.
 */
async function landed(flights: Flights, ordinals: readonly number[]): Promise<void> {
  for (const ordinal of ordinals) {
    flights.start(webhook.id, { ordinal, isFailing: false, bureau, startedAt: NOW }, Promise.resolve(FAILED));
  }
  await flights.allEnd();
}

describe('concurrent delivery tries', () => {
  it('are at most four until the results of the first four are processed', async () => {
    const flights = new Flights();
    expect(flights.freeOf(webhook).taking).toBe(4);
    await landed(flights, [1, 2, 3, 4]);
    expect(flights.ordinalsOf(webhook.id)).toEqual([]);
    expect(flights.freeOf(webhook)).toEqual({ taking: 0, failing: 0 });
    expect(flights.takeLanded(webhook.id)).toHaveLength(4);
    expect(flights.freeOf(webhook).taking).toBe(4);
  });

  it('of one webhook do not delay another webhook', async () => {
    const flights = new Flights();
    await landed(flights, [1, 2, 3, 4]);
    expect(flights.freeOf({ ...webhook, id: 'V' }).taking).toBe(4);
  });
});
