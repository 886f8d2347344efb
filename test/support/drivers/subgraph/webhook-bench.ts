import { type DataSource } from 'typeorm';
import { notifiedBy } from '../../../../subgraphs/finance/background-jobs';
import { OwnWrites } from '../../../../shared/record/write/own-write';
import { jobContext } from '../../../../shared/process/jobs/background-jobs';
import { KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { inTransaction } from '../../../../shared/store/connection/transaction';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { type Caller } from '../../../../shared/access/caller';
import { OWN_VAULT, financeWith } from '../../../../subgraphs/finance/schema';
import { WebhookDispatch } from '../../../../subgraphs/finance/integration/dispatch/webhook-dispatch.commands';
import { type Send, webhookSender } from '../../../../subgraphs/finance/integration/sending/webhook-sender';
import { office } from '../../city/callers';
import { LIXIA, NOW, smallCity } from '../../city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from './subgraph-under-test';
import { type Answered, type WebhookReceiver } from '../peers/webhook-receiver';

export const WEBHOOK_KEYS = KeyRing.of(Buffer.alloc(32, 7));
/** The rules for the addresses of webhooks. As in development, a receiver may be on this machine. */
export const REACH = { production: false, allowedHosts: [] };
/** The timeout of a delivery to a receiver that hangs. It is short, because the test waits for it. */
const SHORT_MILLISECONDS = 300;
/** The timeout of a delivery to a receiver that does not hang. It is long enough for a busy machine. */
const LONG_MILLISECONDS = 120_000;

export const LIXIA_FINANCE = office('FINANCE_BUREAU', LIXIA);

export type Subscribed = { id: string; secret: string };
export type State = Readonly<Record<'id' | 'status' | 'lastOutcome' | 'nextTryAt' | 'failingSince', string | null>> & {
  waiting: number;
  failures: number;
};

/** The finance subgraph alone, with webhooks and a clock that the test sets. */
export class WebhookBench {
  now = NOW;
  /** The addresses of receivers that never answer. The sender gives up on them after {@link SHORT_MILLISECONDS}. */
  readonly hanging = new Set<string>();
  private readonly dispatch = this.anotherProcess();

  private constructor(readonly finance: SubgraphUnderTest) {}

  static async open(): Promise<WebhookBench> {
    return new WebhookBench(
      await subgraphUnderTest(
        financeWith({ accountVault: OWN_VAULT, webhooks: { keys: WEBHOOK_KEYS, ...REACH } }),
        smallCity(),
        NOW,
      ),
    );
  }

  get database(): DataSource {
    return this.finance.database;
  }

  anotherProcess(): WebhookDispatch {
    const soon = webhookSender({ reach: REACH, milliseconds: SHORT_MILLISECONDS });
    const late = webhookSender({ reach: REACH, milliseconds: LONG_MILLISECONDS });
    const send: Send = (letter, stop) => (this.hanging.has(letter.url) ? soon : late)(letter, stop);
    // Half of each pause is random. The tests replace the random half by a fixed value.
    return new WebhookDispatch({ keys: WEBHOOK_KEYS, send, random: () => 0.5 });
  }

  /** Runs the dispatch once, which sends every delivery that is due. */
  run(dispatch = this.dispatch, isStopped = () => false): Promise<void> {
    const subgraph = { name: 'finance' as const };
    const ask = () => Promise.reject(new Error('Webhooks must not query another subgraph.'));
    const setting = { subgraph, database: this.database, ask, clock: () => this.now, log: SILENT_LOG };
    return notifiedBy(dispatch)(jobContext(setting, isStopped));
  }

  pass(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
  }

  async ask<T>(source: string, variables: Record<string, unknown>, caller: Caller = LIXIA_FINANCE): Promise<T> {
    const { data, errors } = await this.finance.ask(caller, source, variables);
    expect(errors).toBeUndefined();
    return data?.['answer'] as T;
  }

  subscribe(
    receiver: WebhookReceiver,
    events: readonly string[] = ['LOT_SIGNED'],
    caller?: Caller,
  ): Promise<Subscribed> {
    const source = `mutation ($input: SubscribeWebhookInput!) { answer: subscribeWebhook(input: $input) { id secret } }`;
    return this.ask<Subscribed>(source, { input: { url: receiver.url, events } }, caller);
  }

  state(id: string): Promise<State> {
    const fields = 'id status waiting failures failingSince nextTryAt lastOutcome';
    return this.ask<State>(`query ($id: ID!) { answer: webhook(id: $id) { ${fields} } }`, { id });
  }

  replay(id: string, after = 'f'): Promise<unknown> {
    const source =
      'mutation ($id: ID!, $after: Cursor!) { answer: replayWebhook(id: $id, after: $after) { id status } }';
    return this.ask(source, { id, after });
  }

  change(mutation: 'pauseWebhook' | 'resumeWebhook' | 'removeWebhook', id: string): Promise<{ status: string }> {
    return this.ask(`mutation ($id: ID!) { answer: ${mutation}(id: $id) { status } }`, { id });
  }

  close(): Promise<void> {
    return this.finance.close();
  }
}

type Recording = { subjects?: number; district?: string; action?: string };

/**
 * Records `count` events about the lots of a district in one transaction. The function distributes the events in turn
 * over `subjects` lots.
 */
export async function recordEvents(
  finance: DataSource,
  count: number,
  { subjects = 50, district = LIXIA, action = 'LOT_SIGNED' }: Recording = {},
): Promise<void> {
  const code = divisionCode(district);
  const place = { stationId: null, divisionCode: code, districtCode: code };
  await inTransaction(finance, async (connection) => {
    const writes = await OwnWrites.begin(connection, { subgraph: 'finance', now: NOW });
    await writes.run({
      requestId: null,
      work: ({ access }) => {
        for (let index = 0; index < count; index += 1) {
          const id = `01J0000000000000000000${String(index % subjects).padStart(4, '0')}`;
          access.write.record({ action, subject: { type: 'Lot', id }, place, before: null, after: {} });
        }
        return Promise.resolve();
      },
    });
    await writes.finish();
  });
}

/** Returns the ids of the subjects whose events a receiver got in the wrong order or twice. */
export function disordered(taken: readonly Answered[]): string[] {
  const last = new Map<string, number>();
  return taken.flatMap(({ data: { subject, sequence } }) => {
    const before = last.get(subject.id) ?? 0;
    last.set(subject.id, sequence);
    return sequence > before ? [] : [subject.id];
  });
}

export const sequencesOf = (taken: readonly Answered[]) => taken.map(({ data }) => data.sequence).sort((a, b) => a - b);
