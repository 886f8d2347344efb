import { setTimeout as pause } from 'node:timers/promises';
import { Attacker, type Outcome } from '../../support/drivers/load/attacker';
import { type FinanceProxy } from '../../support/drivers/load/finance-proxy';
import { type MeasuredHub } from '../../support/drivers/load/measured-hub';
import { type Probe } from '../../support/drivers/load/probe';
import { cpuMilliseconds } from '../../support/drivers/load/process-cost';
import { type Attack } from './attack';

/** The cost of an attack. Times are in milliseconds. */
export type Cost = {
  name: string;
  /** The number of times that each outcome of the attack occurred. */
  outcomes: Readonly<Record<Outcome, number>>;
  cpu: number;
  /** The longest time that the probe client waited for an answer during the attack. */
  longest: number;
  /**
   * The reasons why the Hub does not withstand the attack: the probe waited too long or got no answer, or an outcome is
   * not allowed.
   */
  faults: readonly string[];
};

const CALIBRATION_MILLISECONDS = 3000;
/** The maximum number of measurements of an attack. Only the last measurement counts. */
const TRIES = 3;

/** The time after an attack in which its late effects still count. */
const AFTER_MILLISECONDS = 300;

/** Measures attacks on one Hub, one after another. */
export class Bench {
  private number = 0;

  private constructor(
    private readonly parts: { hub: MeasuredHub; probe: Probe; finance: FinanceProxy | null },
    private readonly mostWait: number,
    /** The processor time in milliseconds for one answer to the probe. It includes the work that an idle Hub does. */
    private readonly answerCost: number,
  ) {}

  /** @param mostWait the milliseconds that the probe may wait */
  static async create(parts: Bench['parts'], mostWait: number): Promise<Bench> {
    await pause(CALIBRATION_MILLISECONDS);
    await parts.probe.mark();
    const before = cpuMilliseconds(Object.values(parts.hub.pids));
    await pause(CALIBRATION_MILLISECONDS);
    const { answers } = await parts.probe.read();
    const used = cpuMilliseconds(Object.values(parts.hub.pids)) - before;
    return new Bench(parts, mostWait, used / Math.max(1, answers));
  }

  /**
   * Measures an attack. If the probe waits too long, the attack is measured again, because another program may have
   * delayed the answer. The later tries send documents that no cache knows.
   */
  async measure(attack: Attack): Promise<Cost> {
    let cost = await this.measureOnce(attack, '');
    for (let again = 1; again < TRIES && cost.longest > this.mostWait; again += 1)
      cost = await this.measureOnce(attack, `try ${again}`);
    return cost;
  }

  private async measureOnce({ name, run, allows }: Attack, remark: string): Promise<Cost> {
    const { hub, probe, finance } = this.parts;
    this.number += 1;
    const by = new Attacker(hub.origin, hub.issuer, this.number, remark);
    await probe.mark();
    const before = cpuMilliseconds(Object.values(hub.pids));
    const answered = await run({ by, finance });
    await pause(AFTER_MILLISECONDS);
    const { answers, failures, longest } = await probe.read();
    const used = cpuMilliseconds(Object.values(hub.pids)) - before;
    const outcomes = counted(answered);
    const faults = Object.keys(outcomes).filter((each) => !allows.includes(each));
    if (longest > this.mostWait) faults.push('the probe waited too long');
    if (failures > 0) faults.push(`the probe got ${failures} errors`);
    return { name, outcomes, cpu: Math.max(0, used - answers * this.answerCost), longest, faults };
  }
}

function counted(outcomes: readonly Outcome[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
