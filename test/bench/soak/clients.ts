import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type Caller } from '../../../shared/access/caller';
import { listCity } from '../../support/city/demo/demo-city';
import { type HttpAnswer } from '../../support/drivers/hub/gateway-under-test';
import { type MeasuredHub } from '../../support/drivers/load/measured-hub';
import { sixteenWriters } from '../../support/drivers/writes/sixteen-writers';
import { clientQueries } from '../../support/registry/operations';
import { sendersOf } from '../../support/registry/senders';

/** The latencies and the number of errors since the last reading. */
export type Seen = { latencies: number[]; errors: number };

type Read = { caller: Caller; source: string; variables: Record<string, unknown> };

/**
 * The mean pause of a client between two requests. With this pause, 50 clients keep the Hub busy for about half of the
 * time.
 */
const PAUSE_MILLISECONDS = 2000;
const TOKEN_LASTS = '12h';

/** The maximum number of characters of a failure that are kept. */
const MOST_CHARACTERS = 300;
/** The maximum number of failures that are kept. */
const MOST_FAILURES = 20;

/**
 * The clients of a soak, each with one connection. Sixteen clients write. Each of the others sends the queries of all
 * roles in turn.
 */
export class Clients {
  /** The first failures: the texts of unexpected answers, and the errors of requests that got no answer. */
  readonly failures: string[] = [];
  private latencies: number[] = [];
  private errors = 0;
  private isOver = false;
  private working: Promise<unknown> = Promise.resolve();
  private readonly tokens = new Map<string, Promise<string>>();
  private readonly today = shanghaiToday(new Date());
  private readonly city = listCity(this.today, { seed: 1 });
  private readonly reads = this.everyRead();

  constructor(
    private readonly hub: MeasuredHub,
    private readonly connections: number,
  ) {}

  start(): void {
    const writers = sixteenWriters(this.city, this.today);
    const writing = writers.map(async (writer) => {
      const client = this.newClient();
      for (; !this.isOver; await pause(PAUSE_MILLISECONDS)) await writer.write({ ask: client.ask }, () => this.isOver);
      for (const text of writer.oddities) this.note(text);
      await client.close();
    });
    const readers = this.connections - writers.length;
    // The readers start at evenly spaced places in the list of queries, so together they send the same mix at any time.
    const firstOf = (reader: number) => Math.floor((reader * this.reads.length) / readers);
    const reading = Array.from({ length: readers }, (_, reader) => this.read(firstOf(reader)));
    this.working = Promise.all([...writing, ...reading]);
  }

  seen(): Seen {
    const seen = { latencies: this.latencies, errors: this.errors };
    [this.latencies, this.errors] = [[], 0];
    return seen;
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.working;
  }

  private async read(first: number): Promise<void> {
    const client = this.newClient();
    for (let turn = first; !this.isOver; turn += 1) {
      const { caller, source, variables } = this.reads[turn % this.reads.length] as Read;
      const answer = await client.ask(caller, source, variables).catch(() => null);
      if (answer?.body.errors !== undefined) this.note(answer.text);
    }
    await client.close();
  }

  /** Returns a client with one connection, which pauses before each request. */
  private newClient() {
    const dispatcher = new Agent({ connections: 1, pipelining: 1 });
    const ask = async (caller: Caller, query: string, variables: Record<string, unknown>): Promise<HttpAnswer> => {
      await pause(PAUSE_MILLISECONDS * (0.5 + Math.random()));
      const headers = { 'content-type': 'application/json', ...(await this.authorization(caller)) };
      const body = JSON.stringify({ query, variables });
      const sentAt = performance.now();
      try {
        const answer = await request(`${this.hub.origin}/graphql`, { method: 'POST', headers, body, dispatcher });
        const text = await answer.body.text();
        this.latencies.push(performance.now() - sentAt);
        return { status: answer.statusCode, body: JSON.parse(text) as HttpAnswer['body'], text, requestId: null };
      } catch (error) {
        this.note(`A request got no answer: ${String(error)}`);
        throw error;
      }
    };
    return { ask, close: () => dispatcher.close() };
  }

  private async authorization(caller: Caller): Promise<Record<string, string>> {
    if (!('grants' in caller)) return {};
    const key = JSON.stringify(caller);
    const token = this.tokens.get(key) ?? this.hub.issuer.token(caller, TOKEN_LASTS);
    this.tokens.set(key, token);
    return { authorization: `Bearer ${await token}` };
  }

  private note(text: string): void {
    this.errors += 1;
    if (this.failures.length < MOST_FAILURES) this.failures.push(text.slice(0, MOST_CHARACTERS));
  }

  private everyRead(): Read[] {
    const senders = sendersOf(this.city.districts, this.today);
    return clientQueries().flatMap(({ file, name, source }) =>
      (senders[`${file}/${name}`] ?? []).map((sender) => ({ source, ...sender })),
    );
  }
}
