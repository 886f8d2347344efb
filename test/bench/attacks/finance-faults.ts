import { FINANCE_FAULTS, type FinanceProxy, type FinanceState } from '../../support/drivers/load/finance-proxy';
import { faultsOf, startOtherProbe, underFinanceFault } from '../../support/drivers/load/finance-under-fault';
import { type MeasuredHub } from '../../support/drivers/load/measured-hub';

/**
 * Makes finance fail in each way of `FINANCE_FAULTS`, and prints what clients of the gateway see.
 * @returns whether the Hub withstands every fault
 */
export async function runFinanceFaults(hub: MeasuredHub, proxy: FinanceProxy): Promise<boolean> {
  const probe = await startOtherProbe(hub);
  let holds = true;
  process.stdout.write('\nFinance fails. Other queries go on.\n');
  try {
    for (const [state, does] of Object.entries(FINANCE_FAULTS)) {
      const seen = await underFinanceFault({ hub, proxy, probe }, state as FinanceState);
      const { before, during, outcomes, slowestAnswer, memoryGrowth, recoveredAfter } = seen;
      const faults = faultsOf(seen);
      const others = `others p50 ${before.median.toFixed(0)} → ${during.median.toFixed(0)} ms, p95 ${before.p95.toFixed(0)} → ${during.p95.toFixed(0)} ms`;
      const times = `slowest answer ${(slowestAnswer / 1000).toFixed(1)} s, recovered in ${(recoveredAfter / 1000).toFixed(1)} s`;
      const verdict = faults.length === 0 ? 'holds' : `FAILS: ${faults.join(', ')}`;
      process.stdout.write(
        `${does}: ${JSON.stringify(outcomes)}, ${others}, ${times}, RSS +${memoryGrowth.toFixed(0)} MiB: ${verdict}\n`,
      );
      holds &&= faults.length === 0;
    }
  } finally {
    probe.stop();
  }
  return holds;
}
