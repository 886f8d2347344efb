import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { ServiceProcess } from '../../support/drivers/hub/service-process';
import { type FinanceState, FINANCE_FAULTS, FinanceProxy } from '../../support/drivers/load/finance-proxy';
import {
  faultsOf,
  startOtherProbe,
  type UnderFault,
  underFinanceFault,
} from '../../support/drivers/load/finance-under-fault';
import { distributedHub, type MeasuredHub } from '../../support/drivers/load/measured-hub';
import { type Probe } from '../../support/drivers/load/probe';

const MINUTE = 60_000;

/**
 * The maximum number of measurements. One measurement without a fault is enough, because other suites run at the same
 * time and disturb some.
 */
const TRIES = 3;

let hub: MeasuredHub;
let proxy: FinanceProxy;
let probe: Probe;

beforeAll(async () => {
  buildWhereStale();
  hub = await distributedHub(async (address) => (proxy = await FinanceProxy.start(address)).address);
  probe = await startOtherProbe(hub);
}, 4 * MINUTE);
afterAll(async () => {
  probe?.stop();
  await hub?.close();
  proxy?.close();
  await ServiceProcess.killAll();
});

describe('a finance subgraph that fails', () => {
  it.each(Object.entries(FINANCE_FAULTS))(
    'and is %s (it %s) makes only its own fields UNAVAILABLE, and needs little memory in the gateway',
    async (state) => {
      const measured: { seen: UnderFault; faults: string[] }[] = [];
      while (measured.length < TRIES && measured.at(-1)?.faults.length !== 0) {
        const seen = await underFinanceFault({ hub, proxy, probe }, state as FinanceState);
        measured.push({ seen, faults: faultsOf(seen) });
      }
      expect(measured.at(-1)).toMatchObject({ faults: [] });
    },
    3 * MINUTE,
  );
});
