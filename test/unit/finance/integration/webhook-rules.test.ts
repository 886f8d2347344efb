import { Webhook } from 'standardwebhooks';
import { newProgress } from '../../../../subgraphs/finance/integration/queue/webhook-progress.rules';
import { type HubError } from '../../../../shared/kernel/errors';
import {
  failedDelivery,
  failedOnce,
  isGivenUp,
  pauseMilliseconds,
  tookOne,
  PARK_AFTER_MILLISECONDS,
} from '../../../../subgraphs/finance/integration/dispatch/backoff.rules';
import { isOver, leaseAt, pauseAt } from '../../../../subgraphs/finance/integration/queue/wait.rules';
import { type WebhookDeliveryRow } from '../../../../subgraphs/finance/integration/queue/webhook-delivery.row';
import { KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import {
  secretOf,
  secretsOf,
  signatureHeaders,
} from '../../../../subgraphs/finance/integration/sending/webhook-signature';
import { type WebhookRow } from '../../../../subgraphs/finance/integration/webhook/webhook.row';
import {
  MOST_WEBHOOKS,
  assertOwn,
  assertRoom,
  courseOf,
  readEvents,
  replayFrom,
  subscriberOf,
} from '../../../../subgraphs/finance/integration/subscription/subscription.rules';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';

const NOW = new Date('2026-06-17T02:00:00.000Z');
const SECOND = 1000;
const HOUR = 3_600_000;
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as HubError).code;
  }
};

describe('pause after failures', () => {
  it.each([
    [1, 5 * SECOND],
    [2, 20 * SECOND],
    [3, 80 * SECOND],
    [6, 5120 * SECOND],
    [7, 4 * HOUR],
    [100, 4 * HOUR],
    [10_000, 4 * HOUR],
  ])('after %d failures in a row is at most %d ms and at least half of that', (failures, most) => {
    expect(pauseMilliseconds(failures, 0)).toBe(most / 2);
    expect(pauseMilliseconds(failures, 0.999999)).toBeLessThanOrEqual(most);
    expect(pauseMilliseconds(failures, 0.999999)).toBeGreaterThan(most * 0.99);
  });

  it('allows about twenty attempts in three days', () => {
    let [at, failures] = [0, 0];
    while (at < PARK_AFTER_MILLISECONDS) at += pauseMilliseconds((failures += 1), 0.5);
    expect(failures).toBeGreaterThan(20);
    expect(failures).toBeLessThan(40);
  });
});

describe('delivery state of a webhook', () => {
  const calm = newProgress('w', 'f');
  const at = { now: NOW, random: 0.5 };
  const failed = (startedAt = NOW) => ({ word: '500', startedAt });

  it('counts simultaneous failures once', () => {
    const once = failedOnce(calm, failed(), at);
    expect(once).toMatchObject({ failures: 1, failingSince: NOW.toISOString(), lastOutcome: '500' });
    expect(once.notBefore).toBe(after(3750).toISOString());
    expect(failedOnce(once, { word: 'TIMEOUT', startedAt: NOW }, at)).toEqual({ ...once, lastOutcome: 'TIMEOUT' });
    const twice = failedOnce(once, failed(after(4000)), { now: after(4000), random: 0.5 });
    expect(twice).toMatchObject({ failures: 2, failingSince: NOW.toISOString() });
  });

  it('counts a failure although a wrong clock set a long pause after an earlier failure', () => {
    const wrong = failedOnce(calm, failed(after(480 * HOUR)), { now: after(480 * HOUR), random: 0.5 });
    expect(failedOnce(wrong, failed(), at)).toMatchObject({ failures: 2, notBefore: after(15_000).toISOString() });
  });

  it('starts counting again after the first accepted delivery', () => {
    const outcome = { lastOutcome: '204', lastTriedAt: NOW.toISOString() };
    expect(tookOne(failedOnce(calm, failed(), at), { kind: 'TAKEN', word: '204' }, NOW)).toEqual({
      ...calm,
      ...outcome,
    });
  });

  it('gives up after exactly three days', () => {
    const since = failedOnce(calm, failed(), at);
    expect(isGivenUp(calm, after(1000 * HOUR))).toBe(false);
    expect(isGivenUp(since, after(72 * HOUR - 1))).toBe(false);
    expect(isGivenUp(since, after(72 * HOUR))).toBe(true);
  });

  it('remembers when an event first failed', () => {
    const row = { attempts: 0, failingSince: null, dueAt: NOW.toISOString() } as WebhookDeliveryRow;
    const first = failedDelivery(row, at);
    expect(first).toEqual({ attempts: 1, failingSince: NOW.toISOString(), dueAt: after(3750).toISOString() });
    const second = failedDelivery(first, { now: after(HOUR), random: 0.5 });
    expect(second).toMatchObject({ attempts: 2, failingSince: NOW.toISOString() });
    expect(second.dueAt).toBe(after(HOUR + 15_000).toISOString());
  });
});

describe('wait', () => {
  it.each([
    ['pause', pauseAt, 4 * HOUR],
    ['lease', leaseAt, 120 * SECOND],
  ])('of a %s is over at its end, or if its end is later than the longest possible wait', (_, boundsAt, longest) => {
    const until = (milliseconds: number) => isOver(after(milliseconds).toISOString(), boundsAt(NOW));
    expect(isOver(null, boundsAt(NOW))).toBe(true);
    expect([-1, 0, 1, longest, longest + 1].map(until)).toEqual([true, true, false, false, true]);
  });
});

describe('permissions of a bureau on webhooks', () => {
  const webhook = { status: 'ACTIVE', divisionCode: divisionCode('370102') } as WebhookRow;
  const scope = (code: string) => ({ kind: 'division' as const, code: divisionCode(code) });

  it('allow only recorded actions', () => {
    const actions = new Set(['LOT_HELD', 'LOT_RELEASED', 'LOT_TERMINATED']);
    expect(readEvents(['LOT_TERMINATED', 'LOT_HELD', 'LOT_HELD'], actions)).toEqual(['LOT_HELD', 'LOT_TERMINATED']);
    expect(codeOf(() => readEvents([], actions))).toBe('BAD_USER_INPUT');
    expect(() => readEvents(['LOT_HELD', 'LOT_LOST'], actions)).toThrow('There is no event "LOT_LOST".');
  });

  it('cover one jurisdiction, and allow changes only to its own webhooks', () => {
    expect(subscriberOf(scope('3701'))).toBe('3701');
    expect(codeOf(() => subscriberOf({ kind: 'none' }))).toBe('FORBIDDEN');
    expect(codeOf(() => assertOwn(webhook, scope('370102')))).toBeNull();
    expect(codeOf(() => assertOwn(webhook, scope('3701')))).toBe('FORBIDDEN');
    expect(codeOf(() => assertOwn(webhook, { kind: 'hub' }))).toBe('FORBIDDEN');
  });

  it('allow at most twenty webhooks', () => {
    expect(codeOf(() => assertRoom(MOST_WEBHOOKS - 1))).toBeNull();
    expect(codeOf(() => assertRoom(MOST_WEBHOOKS))).toBe('INVALID_STATE');
  });

  it.each(['ACTIVE', 'PAUSED', 'PARKED', 'REMOVED'] as const)(
    'allow a pause only while the webhook is not removed: %s',
    (status) => {
      const of = { ...webhook, status };
      expect(codeOf(() => courseOf(of, 'PAUSED'))).toBe(status === 'ACTIVE' ? null : 'INVALID_STATE');
      expect(codeOf(() => courseOf(of, 'ACTIVE'))).toBe(status === 'REMOVED' ? 'INVALID_STATE' : null);
      expect(codeOf(() => courseOf(of, 'REMOVED'))).toBe(status === 'REMOVED' ? 'INVALID_STATE' : null);
    },
  );

  it('allow a replay from any cursor, but not beyond the last event of its feed', () => {
    const end = new Map([['3701', 40]]);
    expect(replayFrom(new Map([['3701', 7]]), end)).toEqual(new Map([['3701', 7]]));
    expect(
      replayFrom(
        new Map([
          ['3701', 41],
          ['3702', 3],
        ]),
        end,
      ),
    ).toEqual(
      new Map([
        ['3701', 40],
        ['3702', 0],
      ]),
    );
    expect(replayFrom(new Map(), end)).toEqual(new Map());
  });
});

describe('signature', () => {
  const key = Buffer.alloc(32, 1);

  it('is valid for the package that receivers use', () => {
    const secret = secretOf(key, 'w1');
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const body = JSON.stringify({ type: 'LOT_HELD', text: '济南' });
    const at = new Date();
    const headers = signatureHeaders([secret], { id: 'msg_1', at, body });
    expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'LOT_HELD', text: '济南' });
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign('msg_1', at, body));
  });

  it('is valid under the old and the new secret while the key is rotated', () => {
    const newer = Buffer.alloc(32, 2);
    const secrets = secretsOf(KeyRing.of(newer, key), 'w1');
    expect(secrets).toEqual([secretOf(newer, 'w1'), secretOf(key, 'w1')]);
    const headers = signatureHeaders(secrets, { id: 'msg_1', at: new Date(), body: '{}' });
    for (const secret of secrets) expect(new Webhook(secret).verify('{}', headers)).toEqual({});
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
  });

  it('is different for another webhook and for another Hub', () => {
    expect(new Set([secretOf(key, 'w1'), secretOf(key, 'w2'), secretOf(Buffer.alloc(32, 2), 'w1')]).size).toBe(3);
    expect(secretOf(key, 'w1')).toBe(secretOf(key, 'w1'));
  });
});
