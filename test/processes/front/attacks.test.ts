import { BODIES } from '../../bench/attacks/bodies';
import { CONNECTIONS } from '../../bench/attacks/connections';
import { DEAR_QUERIES } from '../../bench/attacks/dear-queries';
import { Bench } from '../../bench/attacks/measure';
import { PLANNER_DOCUMENTS } from '../../bench/attacks/planner-documents';
import { startProbe } from '../../bench/attacks/start-probe';
import { TOKENS } from '../../bench/attacks/tokens';
import { VALID_DOCUMENTS } from '../../bench/attacks/valid-documents';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { type MeasuredHub, standaloneHub } from '../../support/drivers/load/measured-hub';
import { type Probe } from '../../support/drivers/load/probe';

/**
 * The milliseconds that the probe may wait. Other suites run at the same time, so this is twice the limit of the bench.
 */
const MOST_WAIT = 2000;

/** The attacks of the bench that need less than a second. */
const QUICK = [
  VALID_DOCUMENTS,
  PLANNER_DOCUMENTS,
  BODIES,
  TOKENS,
  DEAR_QUERIES.slice(0, 4),
  CONNECTIONS.slice(0, 5),
].flat();

let hub: MeasuredHub;
let probe: Probe;
let bench: Bench;

beforeAll(async () => {
  buildWhereStale();
  hub = await standaloneHub();
  probe = await startProbe(hub);
  bench = await Bench.create({ hub, probe, finance: null }, MOST_WAIT);
}, 180_000);
afterAll(async () => {
  probe?.stop();
  await hub?.close();
});

it.each(QUICK)(
  'the Hub gives an allowed answer, and continues to serve others, under the attack: $name',
  async (attack) => {
    const cost = await bench.measure(attack);
    expect(cost).toEqual({ ...cost, faults: [] });
  },
);
