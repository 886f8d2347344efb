import { setTimeout as pause } from 'node:timers/promises';
import { office } from '../../../support/city/callers';
import { SHIZHONG } from '../../../support/city/small-city';
import { WebhookBench, recordEvents } from '../../../support/drivers/subgraph/webhook-bench';
import { WebhookReceiver, hangs, takes } from '../../../support/drivers/peers/webhook-receiver';

/** The number of webhooks whose receiver hangs. It exceeds the number of deliveries that may run at once. */
const HANGING = 12;

it('delivers to one bureau before any delivery to the hanging receivers of another bureau times out', async () => {
  const bench = await WebhookBench.open();
  const [hanging, good] = [await WebhookReceiver.start(hangs), await WebhookReceiver.start(takes)];
  for (let index = 0; index < HANGING; index += 1) await bench.subscribe(hanging);
  await bench.subscribe(good, ['LOT_SIGNED'], office('FINANCE_BUREAU', SHIZHONG));
  await recordEvents(bench.database, 10);
  await recordEvents(bench.database, 10, { district: SHIZHONG });
  let isOver = false;
  const running = bench.run(undefined, () => isOver);
  // This loop takes at most ten seconds. The first delivery to a hanging receiver times out much later.
  for (let looks = 0; good.taken.length < 10 && looks < 200; looks += 1) await pause(50);
  const found = good.taken.length;
  isOver = true;
  await running;
  await Promise.all([hanging.close(), good.close(), bench.close()]);
  expect(found).toBe(10);
}, 60_000);
