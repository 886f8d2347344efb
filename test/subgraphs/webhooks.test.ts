import { Webhook } from 'standardwebhooks';
import { webhookSender } from '../../subgraphs/finance/webhook/webhook-sender';
import { SHIZHONG } from '../support/small-city';
import { REACH, WebhookBench, disordered, recordEvents, sequencesOf } from '../support/webhook-bench';
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
} from '../support/webhook-receiver';

const EVENTS = 3000;
const MORE = 100;
const MEGABYTE = 1024 * 1024;

/** As a receiver would, at that instant. */
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
    await recordEvents(bench.database, EVENTS);
    await recordEvents(bench.database, 10, { district: SHIZHONG });
    await recordEvents(bench.database, 10, { action: 'LOT_HELD' });
    await bench.run();
  });
  afterAll(async () => {
    for (const each of [trap, ...Object.values(receivers)]) await each.close();
    await bench.close();
  });

  it('tells a good one of every event that it asked for, once, each subject in order, whatever the others do', () => {
    const { taken } = receivers.good;
    expect(taken).toHaveLength(EVENTS);
    expect(new Set(sequencesOf(taken)).size).toBe(EVENTS);
    expect(disordered(taken)).toEqual([]);
    expect(new Set(taken.map(({ type }) => type))).toEqual(new Set(['LOT_SIGNED']));
  });

  it('signs as the package that receivers use verifies it, and not what was changed on the way', () => {
    for (const received of receivers.good.received.slice(-20)) {
      const told = verified(secret, received, bench.now) as { data: { id: string } };
      expect(received.headers['webhook-id']).toBe(told.data.id);
      expect(() => verified(secret, { ...received, body: `${received.body} ` }, bench.now)).toThrow();
      expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, received, bench.now)).toThrow();
    }
  });

  it('leaves those that fail in peace, with a bounded queue, and follows nowhere', async () => {
    for (const kind of bad) {
      expect([kind, receivers[kind].received.length]).toEqual([kind, 4]);
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

  it('reads nothing of an answer that does not end', () => {
    // What the two sockets' buffers hold of the four of a gigabyte each.
    expect(receivers.endless.bytesWritten).toBeLessThan(64 * MEGABYTE);
  });

  it('goes on for a day: few tries of those that fail, everything for the good one', async () => {
    await recordEvents(bench.database, MORE);
    for (let hour = 0; hour < 24; hour += 1) {
      bench.pass(1);
      await bench.run();
    }
    expect(receivers.good.taken).toHaveLength(EVENTS + MORE);
    expect(receivers.gone.received).toHaveLength(4);
    for (const kind of ['failing', 'redirecting', 'endless', 'dropping'] as const) {
      expect(receivers[kind].received.length).toBeGreaterThan(7);
      expect(receivers[kind].received.length).toBeLessThan(20);
    }
    const { taken } = receivers.flaky;
    expect(taken.length).toBeGreaterThan(24);
    expect(disordered(taken)).toEqual([]);
  });

  it('delivers every event in order by a replay, after a day of failures', async () => {
    const wanted = sequencesOf(receivers.good.taken);
    // From the beginning two of them; the others from where a receiver knows that it stopped.
    const { cursor = '' } = receivers.good.taken.find(({ data }) => data.sequence === wanted[EVENTS - 1])?.data ?? {};
    for (const kind of bad) {
      receivers[kind].answersBy(takes);
      receivers[kind].forget();
      await bench.replay(ids[kind], kind === 'failing' || kind === 'hanging' ? 'f' : cursor);
    }
    await bench.run();
    for (const kind of bad) {
      const { taken } = receivers[kind];
      const expected = kind === 'failing' || kind === 'hanging' ? wanted : wanted.slice(EVENTS);
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

  beforeEach(async () => {
    bench = await WebhookBench.open();
    receiver = await WebhookReceiver.start(takes);
    ({ id } = await bench.subscribe(receiver));
  });
  afterEach(async () => {
    await receiver.close();
    await bench.close();
  });

  it('is parked after three days of failures, visibly, and on record', async () => {
    receiver.answersBy(says(503));
    await recordEvents(bench.database, 3);
    for (let hours = 0; hours <= 72; hours += 2) {
      await bench.run();
      bench.pass(2);
    }
    await bench.run();
    expect(await bench.state(id)).toMatchObject({ status: 'PARKED', waiting: 3, lastOutcome: '503' });
    const feed = '{ answer: financeEvents(first: 100) { nodes { action subject { id } actor { role } } } }';
    const { nodes } = await bench.ask<{ nodes: { action: string }[] }>(feed, {});
    expect(nodes.filter(({ action }) => action === 'WEBHOOK_PARKED')).toEqual([
      { action: 'WEBHOOK_PARKED', subject: { id }, actor: { role: null } },
    ]);
    const tries = receiver.received.length;
    bench.pass(24);
    await bench.run();
    expect(receiver.received).toHaveLength(tries);
  });

  it('goes on where it stopped once it is resumed, and what came meanwhile is not lost', async () => {
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

  it('is not told while it is paused, nor ever once it is removed', async () => {
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

  it('holds back the later events of a subject that it cannot take, and no other’s', async () => {
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
    receiver.answersBy(takes);
    bench.pass(4);
    await bench.run();
    expect(receiver.taken).toHaveLength(40);
    expect(disordered(receiver.taken)).toEqual([]);
  });

  it('gives the same bytes and the same id at each try, and another instant', async () => {
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

  it('is told of an event by one of two processes', async () => {
    await recordEvents(bench.database, 300);
    const other = bench.anotherProcess();
    await Promise.all([bench.run(), bench.run(other)]);
    await Promise.all([bench.run(), bench.run(other)]);
    expect(receiver.received).toHaveLength(300);
    expect(disordered(receiver.taken)).toEqual([]);
  });

  it('is taken over where a process has died', async () => {
    await recordEvents(bench.database, 3);
    const later = new Date(bench.now.getTime() + 60_000).toISOString();
    const dead = ['01J0000000000000000000DEAD', later];
    await bench.database.query('UPDATE webhook_progress SET leaseOwner = ?, leaseUntil = ?', dead);
    await bench.run();
    expect(receiver.received).toEqual([]);
    bench.pass(0.02);
    await bench.run();
    expect(receiver.taken).toHaveLength(3);
  });

  it('lets go at once when the process is stopped, and what was broken off is sent again', async () => {
    receiver.answersBy(hangs);
    await recordEvents(bench.database, 3);
    let stopped = false;
    const patient = webhookSender({ reach: REACH, milliseconds: 3_600_000 });
    const run = bench.run(bench.anotherProcess(patient), () => stopped);
    while (receiver.received.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    stopped = true;
    await run;
    expect(await bench.state(id)).toMatchObject({ waiting: 3, failures: 0 });
    receiver.answersBy(takes);
    await bench.run(bench.anotherProcess());
    expect(receiver.taken).toHaveLength(3);
  });
});
