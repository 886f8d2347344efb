import { type Caller } from '../../../../shared/access/caller';
import { type Operator, operatorOf } from '../../../support/drivers/peers/machine-clients';
import { LIXIA_FINANCE, WebhookBench, recordEvents } from '../../../support/drivers/subgraph/webhook-bench';
import { WebhookReceiver, takes } from '../../../support/drivers/peers/webhook-receiver';

/** The webhook of a machine client receives events only while the machine client is enabled. */
describe('a webhook of a machine client', () => {
  let bench: WebhookBench;
  let operator: Operator;
  let receiver: WebhookReceiver;
  let otherReceiver: WebhookReceiver;

  const actionsOf = async (subjectId: string) =>
    (
      await bench.database.query<{ action: string; actor: string }[]>(
        'SELECT action, actor FROM event WHERE subjectId = ? ORDER BY sequence',
        [subjectId],
      )
    ).map(({ action, actor }) => [action, actor]);

  async function client(): Promise<{ id: string; caller: Caller }> {
    const { id } = await operator.add();
    return { id, caller: { ...LIXIA_FINANCE, subject: id } as Caller };
  }

  beforeAll(async () => {
    bench = await WebhookBench.open();
    operator = operatorOf(bench.database, () => bench.now);
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    [receiver, otherReceiver] = [await WebhookReceiver.start(takes), await WebhookReceiver.start(takes)];
  });
  afterEach(() => Promise.all([receiver.close(), otherReceiver.close()]));

  it('is paused with its queue when the machine client is disabled, while other webhooks remain active', async () => {
    const [one, other] = [await client(), await client()];
    const { id } = await bench.subscribe(receiver, ['LOT_SIGNED'], one.caller);
    const kept = await bench.subscribe(otherReceiver, ['LOT_SIGNED'], other.caller);
    await operator.disable(one.id);
    await recordEvents(bench.database, 3);
    await bench.run();
    expect([receiver.received.length, otherReceiver.taken.length]).toEqual([0, 3]);
    expect((await bench.state(id)).status).toBe('PAUSED');
    expect((await bench.state(kept.id)).status).toBe('ACTIVE');
    expect(await actionsOf(id)).toEqual([
      ['WEBHOOK_SUBSCRIBED', one.id],
      ['WEBHOOK_PAUSED', 'hub:finance'],
    ]);
  });

  it('continues where it stopped after another person of the bureau becomes its owner', async () => {
    const [first, second] = [await client(), await client()];
    const { id } = await bench.subscribe(receiver, ['LOT_SIGNED'], first.caller);
    await operator.disable(first.id);
    await recordEvents(bench.database, 2);
    const resume = 'mutation ($id: ID!) { answer: resumeWebhook(id: $id) { status } }';
    expect(await bench.ask(resume, { id }, second.caller)).toEqual({ status: 'ACTIVE' });
    await bench.run();
    expect(receiver.taken).toHaveLength(2);
    await operator.disable(second.id);
    await recordEvents(bench.database, 2);
    await bench.run();
    expect(receiver.taken).toHaveLength(2);
  });

  it('is neither created nor resumed for a disabled machine client with a valid token', async () => {
    const { id, caller } = await client();
    const subscribed = await bench.subscribe(receiver, ['LOT_SIGNED'], caller);
    await operator.disable(id);
    const input = { url: receiver.url, events: ['LOT_SIGNED'] };
    const subscribe = 'mutation ($input: SubscribeWebhookInput!) { subscribeWebhook(input: $input) { id } }';
    const resume = 'mutation ($id: ID!) { resumeWebhook(id: $id) { id } }';
    const replay = 'mutation ($id: ID!) { replayWebhook(id: $id, after: "f") { id } }';
    for (const [source, variables] of [
      [subscribe, { input }],
      [resume, { id: subscribed.id }],
      [replay, { id: subscribed.id }],
    ] as const) {
      const { errors } = await bench.finance.ask(caller, source, variables);
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['UNAUTHENTICATED']);
    }
    expect((await bench.state(subscribed.id)).status).toBe('PAUSED');
  });
});
