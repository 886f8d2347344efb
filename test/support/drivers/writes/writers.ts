import { setTimeout as pause } from 'node:timers/promises';
import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { type Stored } from '../../oracle/chain-check';
import { type HttpAnswer } from '../hub/gateway-under-test';
import { type KillableHub } from '../hub/killable-hub';
import { type UserCaller } from '../peers/oidc-issuer';

/**
 * A call with an idempotency key. The writer repeats the call until it knows the result. `subject` is the id in the
 * answer, or null as long as no answer has acknowledged the call.
 */
export type Call = {
  readonly key: string;
  readonly caller: UserCaller;
  readonly mutation: Mutation;
  readonly variables: Record<string, unknown>;
  outcome: 'unknown' | 'acknowledged' | 'refused';
  tries: number;
  /** The time at which the writer last sent the call. */
  sentAt: string;
  subject: string | null;
};

/** The fields of an event that a writer reads. */
export type Answered = { subjectId: string; after: Record<string, unknown> };

export type Mutation = { field: string; document: string; subgraph: SubgraphName; action: string };
/** A call to make. `caller` makes the call and its repeats. By default, this is the writer's own caller. */
export type Asked = { mutation: Mutation; variables: Record<string, unknown>; caller?: UserCaller };

/** Errors that leave the result of a call unknown. The writer repeats the call with its key. */
const UNDECIDED = new Set(['IDEMPOTENCY_IN_PROGRESS', 'UNAVAILABLE']);
/** Refusals that a writer expects, because another writer was faster. */
const REFUSED: ReadonlySet<string> = new Set(['CONFLICT', 'INVALID_STATE', 'RULE_VIOLATION']);

/** Makes one call after another, even if the Hub crashes meanwhile, and stores the result of each call. */
export abstract class Writer {
  readonly calls: Call[] = [];
  /** The texts of the answers that the writer did not expect. */
  readonly oddities: string[] = [];
  answers = 0;
  protected readonly expected = REFUSED;

  constructor(
    readonly name: string,
    private readonly caller: UserCaller,
  ) {}

  /** Returns the next call, without the key. */
  protected abstract next(number: number): Asked;

  /** Searches an answer for the facts that the next call needs. */
  protected learn(_answer: Record<string, unknown>, _call: Call): void {}

  /** Returns whether the event results from a call with these variables. */
  protected abstract notifies(event: Answered, variables: object, call: Call): boolean;

  /** Returns the events that result from the call. */
  eventsOf(call: Call, events: readonly Stored[]): Stored[] {
    const ofAction = events.filter(({ action }) => action === call.mutation.action);
    return ofAction.filter((event) => this.notifies(answeredBy(event), call.variables, call));
  }

  /** Makes calls until the Hub crashes or `isOver` returns true. */
  async write(hub: Pick<KillableHub, 'ask'>, isOver = () => false): Promise<void> {
    while (!isOver() && (await this.step(hub, this.open() ?? this.begin())));
  }

  /** Repeats each interrupted call until its result is known. */
  async settle(hub: Pick<KillableHub, 'ask'>): Promise<void> {
    for (let call = this.open(); call !== undefined; call = this.open()) {
      if (!(await this.step(hub, call))) throw new Error(`The hub crashed during a call of ${this.name}.`);
    }
  }

  private open(): Call | undefined {
    return this.calls.find(({ outcome }) => outcome === 'unknown');
  }

  private begin(): Call {
    const key = `${this.name}-${this.calls.length + 1}`;
    const { mutation, variables, caller = this.caller } = this.next(this.calls.length + 1);
    const call: Call = {
      key,
      caller,
      mutation,
      variables: withKey(variables, key),
      outcome: 'unknown',
      tries: 0,
      sentAt: '',
      subject: null,
    };
    this.calls.push(call);
    return call;
  }

  /** Sends a call once. @returns whether an answer arrived */
  private async step(hub: Pick<KillableHub, 'ask'>, call: Call): Promise<boolean> {
    call.tries += 1;
    call.sentAt = new Date().toISOString();
    const answer = await hub.ask(call.caller, call.mutation.document, call.variables).catch(() => null);
    if (answer === null) return false;
    this.answers += 1;
    this.read(answer, call);
    if (call.outcome === 'unknown') await pause(10);
    return true;
  }

  private read({ body, text }: HttpAnswer, call: Call): void {
    const { code, ...extensions } = body.errors?.[0]?.extensions ?? { code: null };
    const written = [body.data?.[call.mutation.field] ?? []].flat() as { id: string; version?: number }[];
    if (code === null && written[0] !== undefined) {
      call.outcome = 'acknowledged';
      call.subject = written[0].id;
      this.learn(written[0], call);
    } else if (code !== null && this.expected.has(code)) {
      call.outcome = 'refused';
      this.learn(extensions, call);
    } else if (code === null || !UNDECIDED.has(code)) {
      call.outcome = 'refused';
      this.oddities.push(text);
    }
  }
}

const parsed = new WeakMap<Stored, Answered>();

/** Returns an event as writers read it. Parses each event only once, because each call searches all events. */
function answeredBy(event: Stored): Answered {
  const { subjectId, after } = event;
  const known = parsed.get(event) ?? {
    subjectId: String(subjectId),
    after: JSON.parse(String(after)) as Record<string, unknown>,
  };
  parsed.set(event, known);
  return known;
}

function withKey(variables: Record<string, unknown>, idempotencyKey: string): Record<string, unknown> {
  const { input } = variables;
  if (typeof input === 'object' && input !== null) return { ...variables, input: { ...input, idempotencyKey } };
  return { ...variables, idempotencyKey };
}
