import { setTimeout as pause } from 'node:timers/promises';
import { office } from '../../../support/city/callers';
import { SHIZHONG } from '../../../support/city/small-city';
import { WebhookBench, recordEvents } from '../../../support/drivers/subgraph/webhook-bench';
import { WebhookReceiver, hangs, takes } from '../../../support/drivers/peers/webhook-receiver';

/** More than would hold all that may be under way at once. */
const HANGING = 12;

it('tells one bureau while all the receivers of another hang, and none of them is known to fail yet', async () => {
  const bench = await WebhookBench.open();
  const [never, good] = [await WebhookReceiver.start(hangs), await WebhookReceiver.start(takes)];
  for (let index = 0; index < HANGING; index += 1) await bench.subscribe(never);
  await bench.subscribe(good, ['LOT_SIGNED'], office('FINANCE_BUREAU', SHIZHONG));
  await recordEvents(bench.database, 10);
  await recordEvents(bench.database, 10, { district: SHIZHONG });
  let isOver = false;
  const running = bench.run(undefined, () => isOver);
  // Far less than a receiver is waited for.
  for (let looks = 0; good.taken.length < 10 && looks < 200; looks += 1) await pause(50);
  const found = good.taken.length;
  isOver = true;
  await running;
  await Promise.all([never.close(), good.close(), bench.close()]);
  expect(found).toBe(10);
}, 60_000);
