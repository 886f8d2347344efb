import { Webhook } from 'standardwebhooks';
import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../../support/city/callers';
import { CITY, LIXIA, OTHER_CITY, SHIZHONG } from '../../../support/city/small-city';
import { atScale } from '../../../support/drivers/at-scale';
import {
  LIXIA_FINANCE,
  WebhookBench,
  disordered,
  recordEvents,
  sequencesOf,
} from '../../../support/drivers/subgraph/webhook-bench';
import {
  type Received,
  WebhookReceiver,
  drops,
  hangs,
  redirectsTo,
  says,
  sendsAGigabyte,
  takes,
  takesEach,
} from '../../../support/drivers/peers/webhook-receiver';

/** The timeout is long, because thousands of deliveries take a while on a busy machine. */
jest.setTimeout(900_000);

const EVENTS = atScale(3000, 1200);
const MORE = 100;
const MEGABYTE = 1024 * 1024;
/** Twenty days, in hours. */
const TWENTY_DAYS = 480;

/** Verifies a delivery as its receiver does. `at` is the instant at which the receiver gets it. */
function verified(secret: string, { headers, body }: Received, at: Date): unknown {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(at.getTime());
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>);
  } finally {
    clock.mockRestore();
  }
}

describe('receivers of every kind', () => {
  const bad = ['failing', 'hanging', 'gone', 'redirecting', 'endless', 'dropping'] as const;
  const kinds = ['good', 'flaky', ...bad] as const;
  const receivers = {} as Record<(typeof kinds)[number], WebhookReceiver>;
  const ids = {} as Record<(typeof kinds)[number], string>;
  let bench: WebhookBench;
  let trap: WebhookReceiver;
  let secret: string;

  beforeAll(async () => {
    bench = await WebhookBench.open();
    trap = await WebhookReceiver.start(takes);
    const answers = {
      ...{ good: takes, flaky: takesEach(2), failing: says(500), hanging: hangs, gone: says(410) },
      ...{ redirecting: redirectsTo(trap.url), endless: sendsAGigabyte(500), dropping: drops },
    };
    for (const kind of kinds) {
      receivers[kind] = await WebhookReceiver.start(answers[kind]);
      const subscribed = await bench.subscribe(receivers[kind]);
      ids[kind] = subscribed.id;
      if (kind === 'good') ({ secret } = subscribed);
    }
    bench.hanging.add(receivers.hanging.url);
    await recordEvents(bench.database, EVENTS);
    await recordEvents(bench.database, 10, { district: SHIZHONG });
    await recordEvents(bench.database, 10, { action: 'LOT_HELD' });
    await bench.run();
  });
  afterAll(async () => {
    for (const each of [trap, ...Object.values(receivers)]) await each.close();
    await bench.close();
  });

  it('delivers each subscribed event once to a good receiver, in order for each subject', () => {
    const { taken } = receivers.good;
    expect(taken).toHaveLength(EVENTS);
    expect(new Set(sequencesOf(taken)).size).toBe(EVENTS);
    expect(disordered(taken)).toEqual([]);
    expect(new Set(taken.map(({ type }) => type))).toEqual(new Set(['LOT_SIGNED']));
  });

  it("signs deliveries, and the receivers' package accepts the signature but rejects a changed body", () => {
    for (const received of receivers.good.received.slice(-20)) {
      const payload = verified(secret, received, bench.now) as { data: { id: string } };
      expect(received.headers['webhook-id']).toBe(payload.data.id);
      expect(() => verified(secret, { ...received, body: `${received.body} ` }, bench.now)).toThrow();
      expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, received, bench.now)).toThrow();
    }
  });

  it('backs off from failing receivers, with a bounded queue, and follows no redirect', async () => {
    for (const kind of bad) {
      // When the first delivery failed, up to four were in progress, because all receivers of the bureau share this
      // limit.
      expect([1, 2, 3, 4]).toContain(receivers[kind].received.length);
      const { waiting, failures } = await bench.state(ids[kind]);
      expect([kind, failures]).toEqual([kind, 1]);
      expect(waiting).toBeLessThanOrEqual(1000);
    }
    expect(await bench.state(ids.gone)).toMatchObject({ status: 'PARKED', lastOutcome: '410' });
    expect(await bench.state(ids.hanging)).toMatchObject({ status: 'ACTIVE', lastOutcome: 'TIMEOUT' });
    expect(await bench.state(ids.redirecting)).toMatchObject({ lastOutcome: '307' });
    expect(await bench.state(ids.dropping)).toMatchObject({ lastOutcome: 'UNREACHABLE' });
    expect(trap.received).toEqual([]);
  });

  it('stops reading an answer that does not end', () => {
    // The receiver writes an answer of a gigabyte on each of four connections. The limit leaves room for their socket
    // buffers.
    expect(receivers.endless.bytesWritten).toBeLessThan(64 * MEGABYTE);
  });

  it('makes few attempts for failing receivers in a day, and delivers every event to the good receiver', async () => {
    const triesOfGone = receivers.gone.received.length;
    await recordEvents(bench.database, MORE);
    for (let hour = 0; hour < 24; hour += 1) {
      bench.pass(1);
      await bench.run();
    }
    expect(receivers.good.taken).toHaveLength(EVENTS + MORE);
    expect(receivers.gone.received).toHaveLength(triesOfGone);
    for (const kind of ['failing', 'redirecting', 'endless', 'dropping'] as const) {
      expect(receivers[kind].received.length).toBeGreaterThan(7);
      expect(receivers[kind].received.length).toBeLessThan(20);
    }
    const { taken } = receivers.flaky;
    expect(taken.length).toBeGreaterThan(24);
    expect(disordered(taken)).toEqual([]);
  });

  it('delivers every event in order by a replay after a day of failures', async () => {
    const wanted = sequencesOf(receivers.good.taken);
    // The hanging receiver gets all events again. The others get the events after the last one that they know.
    const { cursor = '' } = receivers.good.taken.find(({ data }) => data.sequence === wanted[EVENTS - 1])?.data ?? {};
    bench.hanging.clear();
    for (const kind of bad) {
      receivers[kind].answersBy(takes);
      receivers[kind].forget();
      await bench.replay(ids[kind], kind === 'hanging' ? 'f' : cursor);
    }
    await bench.run();
    for (const kind of bad) {
      const { taken } = receivers[kind];
      const expected = kind === 'hanging' ? wanted : wanted.slice(EVENTS);
      expect([kind, sequencesOf(taken)]).toEqual([kind, expected]);
      expect(disordered(taken)).toEqual([]);
      expect(await bench.state(ids[kind])).toMatchObject({ status: 'ACTIVE', waiting: 0, failures: 0 });
    }
  });
});

describe('one webhook', () => {
  let bench: WebhookBench;
  let receiver: WebhookReceiver;
  let id: string;

  beforeAll(async () => {
    bench = await WebhookBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    receiver = await WebhookReceiver.start(takes);
    ({ id } = await bench.subscribe(receiver));
  });
  afterEach(async () => {
    if ((await bench.state(id)).status !== 'REMOVED') await bench.change('removeWebhook', id);
    await receiver.close();
  });

  it('is shown and recorded as parked after three days of failures', async () => {
    receiver.answersBy(says(503));
    await recordEvents(bench.database, 3);
    for (let hours = 0; hours <= 72; hours += 2) {
      await bench.run();
      bench.pass(2);
    }
    await bench.run();
    expect(await bench.state(id)).toMatchObject({ status: 'PARKED', waiting: 3, lastOutcome: '503' });
    const sql = 'SELECT action, actor, role FROM event WHERE subjectId = ? ORDER BY sequence DESC LIMIT 1';
    expect(await bench.database.query(sql, [id])).toEqual([
      { action: 'WEBHOOK_PARKED', actor: 'hub:finance', role: null },
    ]);
    const tries = receiver.received.length;
    bench.pass(24);
    await bench.run();
    expect(receiver.received).toHaveLength(tries);
  });

  it('continues where it stopped after it is resumed, and loses no event', async () => {
    receiver.answersBy(says(410));
    await recordEvents(bench.database, 5);
    await bench.run();
    await recordEvents(bench.database, 5);
    await bench.run();
    receiver.answersBy(takes);
    expect(await bench.change('resumeWebhook', id)).toEqual({ status: 'ACTIVE' });
    await bench.run();
    expect(receiver.taken).toHaveLength(10);
    expect(disordered(receiver.taken)).toEqual([]);
  });

  it('receives no event while it is paused or after it is removed', async () => {
    await bench.change('pauseWebhook', id);
    await recordEvents(bench.database, 2);
    await bench.run();
    expect(receiver.received).toEqual([]);
    await bench.change('resumeWebhook', id);
    await bench.run();
    expect(receiver.taken).toHaveLength(2);
    await bench.change('removeWebhook', id);
    await recordEvents(bench.database, 2);
    await bench.run();
    expect(receiver.received).toHaveLength(2);
  });

  it('delays the later events of a subject whose delivery fails, and of no other subject', async () => {
    receiver.answersBy((response, { body }) =>
      (body.includes('0000000000000000000003') ? says(422) : takes)(response, { body, headers: {} }),
    );
    await recordEvents(bench.database, 40, { subjects: 5 });
    for (let tries = 0; tries < 6; tries += 1) {
      await bench.run();
      bench.pass(0.5);
    }
    expect(receiver.taken).toHaveLength(32);
    expect(disordered(receiver.taken)).toEqual([]);
    expect(await bench.state(id)).toMatchObject({ status: 'ACTIVE', waiting: 8 });
    const refused = receiver.received.filter(({ body }) => body.includes('0000000000000000000003'));
    expect(refused.length).toBeGreaterThan(1);
    expect(new Set(refused.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    receiver.answersBy(takes);
    bench.pass(4);
    await bench.run();
    expect(receiver.taken).toHaveLength(40);
    expect(disordered(receiver.taken)).toEqual([]);
  });

  it('sends the same body and id at each attempt, with a new timestamp', async () => {
    receiver.answersBy(says(500));
    await recordEvents(bench.database, 1);
    await bench.run();
    bench.pass(1);
    receiver.answersBy(takes);
    await bench.run();
    const [first, second] = receiver.received as [Received, Received];
    expect(second.body).toBe(first.body);
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.headers['webhook-timestamp']).not.toBe(first.headers['webhook-timestamp']);
    expect(second.headers['webhook-signature']).not.toBe(first.headers['webhook-signature']);
  });

  it('is shown to its bureau, its city and their auditors, but its secret is not shown again to anybody', async () => {
    const source = '{ answer: webhooks(first: 100) { nodes { id } } }';
    const idsOf = async (caller: Caller) =>
      (await bench.ask<{ nodes: { id: string }[] }>(source, {}, caller)).nodes.map((each) => each.id);
    for (const role of ['FINANCE_BUREAU', 'AUDITOR'] as const) {
      expect(await idsOf(office(role, LIXIA))).toEqual([id]);
      expect(await idsOf(office(role, CITY))).toEqual([id]);
      for (const code of [SHIZHONG, OTHER_CITY]) expect(await idsOf(office(role, code))).toEqual([]);
    }
    const secret = 'query ($id: ID!) { answer: webhook(id: $id) { secret } }';
    expect(await bench.ask(secret, { id })).toEqual({ secret: null });
    const { errors } = await bench.finance.ask(office('AUDITOR', LIXIA), secret, { id });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    for (const { key } of await bench.database.query<{ key: string }[]>('SELECT url AS `key` FROM webhook')) {
      expect(key).not.toContain('whsec_');
    }
  });

  it('shows its whole address to its bureau, and only the host to others', async () => {
    const source = 'query ($id: ID!) { answer: webhook(id: $id) { url } }';
    const list = '{ answer: webhooks(first: 100) { nodes { url } } }';
    const origin = new URL(receiver.url).origin;
    const others = [office('FINANCE_BUREAU', CITY), office('AUDITOR', CITY), office('AUDITOR', LIXIA)];
    for (const [caller, url] of [
      [LIXIA_FINANCE, receiver.url] as const,
      ...others.map((other) => [other, origin] as const),
    ]) {
      expect(await bench.ask(source, { id }, caller)).toEqual({ url });
      expect(await bench.ask(list, {}, caller)).toEqual({ nodes: [{ url }] });
    }
  });

  it('is refused if its bureau has twenty webhooks already', async () => {
    const others: string[] = [];
    for (let count = 1; count < 20; count += 1) others.push((await bench.subscribe(receiver)).id);
    const source = 'mutation ($input: SubscribeWebhookInput!) { subscribeWebhook(input: $input) { id } }';
    const input = { url: receiver.url, events: ['LOT_SIGNED'] };
    const { errors } = await bench.finance.ask(LIXIA_FINANCE, source, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_STATE', state: 'TOO_MANY' });
    for (const each of others) await bench.change('removeWebhook', each);
    expect((await bench.state(others[0] ?? '')).status).toBe('REMOVED');
  });

  it('receives each event once, in order, when two processes deliver', async () => {
    await recordEvents(bench.database, 300);
    const other = bench.anotherProcess();
    await Promise.all([bench.run(), bench.run(other)]);
    await Promise.all([bench.run(), bench.run(other)]);
    expect(receiver.received).toHaveLength(300);
    expect(disordered(receiver.taken)).toEqual([]);
  });

  it('is served by another process after its process has died', async () => {
    await recordEvents(bench.database, 3);
    const later = new Date(bench.now.getTime() + 60_000).toISOString();
    const dead = ['01J0000000000000000000DEAD', later, id];
    await bench.database.query('UPDATE webhook_progress SET leaseOwner = ?, leaseUntil = ? WHERE webhookId = ?', dead);
    await bench.run();
    expect(receiver.received).toEqual([]);
    bench.pass(0.02);
    await bench.run();
    expect(receiver.taken).toHaveLength(3);
  });

  it('delivers at once after the clock was set back, even if events were queued, had failed or were leased before', async () => {
    receiver.answersBy(says(500));
    await recordEvents(bench.database, 2);
    bench.pass(TWENTY_DAYS);
    await bench.run();
    expect(await bench.state(id)).toMatchObject({ waiting: 2, failures: 1 });
    const later = new Date(bench.now.getTime() + 60_000).toISOString();
    const dead = ['01J0000000000000000000DEAD', later, id];
    await bench.database.query('UPDATE webhook_progress SET leaseOwner = ?, leaseUntil = ? WHERE webhookId = ?', dead);
    bench.pass(-TWENTY_DAYS);
    await bench.run();
    const { failures, nextTryAt } = await bench.state(id);
    expect(failures).toBe(2);
    expect(Date.parse(nextTryAt ?? '') - bench.now.getTime()).toBeLessThan(60_000);
    receiver.answersBy(takes);
    bench.pass(1);
    await recordEvents(bench.database, 1);
    bench.pass(-48);
    await bench.run();
    bench.pass(48);
    await bench.run();
    expect(receiver.taken).toHaveLength(3);
    expect(disordered(receiver.taken)).toEqual([]);
  });

  it('gets an interrupted delivery again after its process has stopped without waiting', async () => {
    receiver.answersBy(hangs);
    await recordEvents(bench.database, 3);
    let stopped = false;
    const run = bench.run(undefined, () => stopped);
    while (receiver.received.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    stopped = true;
    await run;
    expect(await bench.state(id)).toMatchObject({ waiting: 3, failures: 0 });
    receiver.answersBy(takes);
    await bench.run(bench.anotherProcess());
    expect(receiver.taken).toHaveLength(3);
  });
});
