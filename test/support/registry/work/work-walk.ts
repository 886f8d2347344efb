import { type Caller } from '../../../../shared/access/caller';
import { type Snapshot } from '../../oracle/table-snapshots';
import { type Answered, type MutationBench } from '../mutation-bench';
import { withKey } from '../mutation-calls';
import { DOERS } from '../mutation-registry';
import { workOf } from './shown-work';
import { type Act, type ShownItem, type SubgraphWork, actOf, actsOf, itemAbout } from './work-act';

/**
 * Returns another person of the same office, who has not acted yet. A caller without a person is returned unchanged.
 */
function colleagueOf(caller: Caller): Caller {
  return 'subject' in caller ? { ...caller, subject: `nobody-yet@${caller.subject}` } : caller;
}

/** Performs the acts of work items, and checks that they succeed or fail as the items say. */
export class WorkWalk {
  private calls = 0;

  constructor(
    private readonly work: SubgraphWork,
    private readonly bench: () => MutationBench,
  ) {}

  async itemsOf(caller: Caller): Promise<readonly ShownItem[]> {
    return (await workOf(this.bench(), caller, this.work.list)).items;
  }

  /** Returns the work items of a caller that this mutation completes. */
  async itemsFor(mutation: string, caller: Caller): Promise<readonly ShownItem[]> {
    const rows = await this.bench().state();
    const items = await this.itemsOf(caller);
    return items.filter((item) => actOf(this.work, item, { rows, caller }).mutation === mutation);
  }

  /** Performs the acts of some of a caller's items. Each act starts from the state before the first act. */
  async walk(caller: Caller, choose: (items: readonly ShownItem[]) => readonly ShownItem[]): Promise<void> {
    const present = await this.bench().state();
    for (const item of choose(await this.itemsOf(caller))) await this.tryItem(caller, item, present);
  }

  /**
   * Checks each act that needs an item. The Hub must refuse the act for every subject without a READY item of the
   * caller's office.
   */
  async tryWithoutItems(caller: Caller): Promise<void> {
    const present = await this.bench().state();
    const items = await this.itemsOf(caller);
    for (const { kind, act } of actsOf(this.work)) {
      if (act.isAlsoOpen !== null || DOERS[act.mutation]?.some((role) => role === caller.role) !== true) continue;
      const ready = items.filter((item) => item.kind === kind && item.state === 'READY');
      const known = new Set(ready.map(({ subject }) => subject.id));
      for (const id of act.subjects(present).filter((each) => !known.has(each))) {
        const { code } = await this.send(act, itemAbout(kind, id), colleagueOf(caller), present);
        expect([caller.role, kind, id, code]).not.toEqual([caller.role, kind, id, null]);
      }
    }
  }

  private async tryItem(caller: Caller, item: ShownItem, present: Snapshot): Promise<void> {
    const bench = this.bench();
    const act = actOf(this.work, item, { rows: present, caller });
    const id = [caller.role, item.id];
    await bench.reset(present);
    const isPersonal = act.isPersonal?.(item, { rows: present, caller }) ?? false;
    const byColleague = await this.send(act, item, isPersonal ? caller : colleagueOf(caller), present);
    if (item.state === 'READY') {
      expect([...id, byColleague.code, byColleague.body.errors?.[0]?.message]).toEqual([...id, null, undefined]);
      const left = (await this.itemsOf(caller)).some((each) => each.id === item.id);
      expect([...id, left]).toEqual([...id, act.isPart?.(item) ?? false]);
    } else expect([...id, byColleague.code]).not.toEqual([...id, null]);
    await bench.reset(present);
    const byCaller = await this.send(act, item, caller, present);
    expect([...id, byCaller.code]).toEqual([...id, item.blockedBy?.code ?? null]);
    expect(item.mayAct).toBe(item.blockedBy === null);
    if (item.blockedBy === null) return;
    expect(byCaller.body.errors?.[0]?.message).toBe(item.blockedBy.reasonInEnglish);
  }

  /**
   * Sends the mutation that must run before the act, if there is one, and then the act. @returns the answer to the act
   */
  private async send(act: Act, item: ShownItem, caller: Caller, rows: Snapshot): Promise<Answered> {
    const bench = this.bench();
    const before = act.before?.(item, { rows, caller }) ?? null;
    let now = rows;
    if (before !== null) {
      const { code } = await bench.run(before.mutation, caller, withKey(before.variables, this.key()));
      expect([item.id, before.mutation, code]).toEqual([item.id, before.mutation, null]);
      now = await bench.state();
    }
    return bench.run(act.mutation, caller, withKey(act.variables(item, { rows: now, caller }), this.key()));
  }

  private key(): string {
    this.calls += 1;
    return `work-${this.calls}`;
  }
}
