import { setImmediate as letOthersGoOn } from 'node:timers/promises';
import { type JobContext } from '../../../../shared/process/jobs/background-jobs';
import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Advanced, type DispatchTransaction, advance, letGo } from './advance.commands';
import { Flights } from './flights';
import { type WebhookDeliveryRow } from '../queue/webhook-delivery.row';
import { type Send } from '../sending/webhook-sender';
import { type WebhookRow } from '../webhook/webhook.row';
import { secretsOf, signatureHeaders } from '../sending/webhook-signature';

/** The interval at which a run looks for new events, and for a signal to stop, while attempts are in progress. */
const LOOK_MILLISECONDS = 200;

/** The keys from which secrets are derived, the sender, and a source of random numbers that are uniform in [0, 1). */
export type DispatchSetting = { keys: KeyRing; send: Send; random: () => number };

export type DispatchWorking = Pick<JobContext, 'clock' | 'log' | 'isStopped'> & {
  transaction<T>(work: (tx: DispatchTransaction) => Promise<T>): Promise<T>;
};

/**
 * The state of one run. `held` contains the webhooks that the run has leased. `stuck` contains the webhooks for which
 * `advance` failed; the next run tries them again.
 */
type Run = { working: DispatchWorking; flights: Flights; held: Set<string>; stuck: Set<string>; lookedAt: number };

/**
 * A webhook for which `advance` must run. `isNews` is true if something may have been recorded since its feed was read.
 * `standing` converts a position of the webhook in the feed to a text. The text changes whenever the record or the
 * position changes.
 */
type ToDo = { webhookId: string; isNews: boolean; standing: (position: string) => string };

/**
 * Notifies webhooks of recorded events. Several processes may do so at once: each takes the webhooks that no other
 * process has leased.
 */
export class WebhookDispatch {
  /** The name under which this process leases webhooks. */
  private readonly owner = newId(new Date());
  /** For each webhook, the text of `standing` when its feed was last read to the end. The same text means no news. */
  private readonly readAt = new Map<string, string>();
  /** The number of the round. Each round starts with another webhook, so that none is always the last to be served. */
  private round = 0;

  constructor(private readonly setting: DispatchSetting) {}

  /** Sends events until there is nothing to send for now, or until the job is stopped. */
  async run(working: DispatchWorking): Promise<void> {
    const run: Run = { working, flights: new Flights(), held: new Set(), stuck: new Set(), lookedAt: 0 };
    const { flights } = run;
    try {
      for (let looks = true; !working.isStopped();) {
        const more: boolean = looks ? await this.lookRound(run) : await this.goOn(run);
        const isIdle = flights.size === 0 && flights.landings().length === 0;
        if (looks && isIdle && !more) break;
        if (!more && !isIdle) await flights.oneEnds(LOOK_MILLISECONDS);
        looks = more || isIdle || performance.now() - run.lookedAt >= LOOK_MILLISECONDS;
      }
    } finally {
      flights.abort();
      await flights.allEnd();
      await this.leave(run);
    }
  }

  /**
   * Runs `advance` for every webhook that needs it.
   * @returns true if a feed has more events than this round has read
   */
  private async lookRound(run: Run): Promise<boolean> {
    run.lookedAt = performance.now();
    let more = false;
    for (const { webhookId, isNews, standing } of await this.toDo(run)) {
      if (run.working.isStopped()) return false;
      const advanced = await this.stepOf(run, webhookId, isNews);
      if (advanced?.left === 'NOTHING' && isNews) this.readAt.set(webhookId, standing(advanced.progress.position));
      more ||= advanced?.left === 'MORE';
    }
    return more;
  }

  /** Runs `advance` for the webhooks whose attempts have ended, between two searches for new events. */
  private async goOn(run: Run): Promise<false> {
    for (const webhookId of run.flights.landings()) await this.stepOf(run, webhookId, false);
    return false;
  }

  /** Returns the webhooks that must advance: an attempt has ended, an event is due, or something was recorded. */
  private async toDo({ working, flights, stuck }: Run): Promise<ToDo[]> {
    const at = working.clock();
    const { open, heads, due } = await working.transaction(async ({ queues: { record, progress, deliveries } }) => {
      const rows = await progress.open(this.owner, at);
      const ids = rows.map(({ webhookId }) => webhookId);
      if (ids.length === 0) return { open: rows, heads: '', due: new Set<string>() };
      return { open: rows, heads: await record.heads(), due: await deliveries.dueAmong(ids, at) };
    });
    const standing = (position: string) => `${heads} ${position}`;
    const positions = new Map(open.map(({ webhookId, position }) => [webhookId, position]));
    const isNews = (id: string) => positions.has(id) && this.readAt.get(id) !== standing(positions.get(id) ?? '');
    const all = [...new Set([...flights.landings(), ...positions.keys()])];
    const found = all.filter((id) => flights.hasLanded(id) || due.has(id) || isNews(id)).filter((id) => !stuck.has(id));
    const start = (this.round += 1) % Math.max(found.length, 1);
    const inOrder = [...found.slice(start), ...found.slice(0, start)];
    return inOrder.map((webhookId) => ({ webhookId, isNews: isNews(webhookId), standing }));
  }

  /** Runs `advance` for one webhook. A failure, even of the database, does not affect the other webhooks. */
  private async stepOf(run: Run, webhookId: string, isNews: boolean): Promise<Advanced | null> {
    // SQLite answers without yielding to other tasks. This pause lets the attempts under way continue.
    await letOthersGoOn();
    const { working, flights, held, stuck } = run;
    const { owner, setting } = this;
    const about = { webhookId, isNews, owner, random: setting.random, underWay: flights.ordinalsOf(webhookId) };
    const freeOf = (webhook: WebhookRow) => flights.freeOf(webhook);
    const step = { ...about, tried: flights.takeLanded(webhookId), freeOf };
    held.add(webhookId);
    try {
      const advanced = await working.transaction((tx) => advance(tx, step));
      for (const row of advanced?.send ?? []) this.send(run, advanced as Advanced, row);
      return advanced;
    } catch (error) {
      stuck.add(webhookId);
      working.log.error('Webhook delivery step failed', { subgraph: 'finance', error });
      return null;
    }
  }

  private send({ working, flights }: Run, { webhook, progress }: Advanced, row: WebhookDeliveryRow): void {
    const { id, url, divisionCode: bureau } = webhook;
    const { ordinal, eventId, body } = row;
    const startedAt = working.clock();
    const headers = signatureHeaders(secretsOf(this.setting.keys, id), { id: eventId, at: startedAt, body });
    const sent = this.setting.send({ url, headers, body }, flights.stop);
    flights.start(id, { ordinal, isFailing: progress.failures > 0, bureau, startedAt }, sent);
  }

  /** Stores the outcomes of attempts that have ended, so that no process repeats them, and then gives up the leases. */
  private async leave({ working, flights, held }: Run): Promise<void> {
    const { owner, setting } = this;
    for (const webhookId of flights.landings()) {
      const none = { isNews: false, underWay: [], freeOf: () => ({ taking: 0, failing: 0 }) };
      const step = { webhookId, owner, random: setting.random, tried: flights.takeLanded(webhookId), ...none };
      await working.transaction((tx) => advance(tx, step));
    }
    if (held.size > 0) await working.transaction((tx) => letGo(tx, owner, [...held]));
  }
}
