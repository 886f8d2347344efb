import { generateKeyPairSync } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { mintPassport } from '../../../shared/access/passport';
import { digestOfCall, serveSubgraph } from '../../../shared/graphql/serve-subgraph';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { openDatabase } from '../../../shared/store/open-database';
import { finance } from '../../../subgraphs/finance/schema';
import { DUE, LINE, LOT, PRICE, SIBLINGS_DUE, paymentCity, paymentIn } from '../../support/city/money/payment-city';
import { NOW } from '../../support/city/small-city';
import { GaleraCluster } from '../../support/drivers/faults/galera-cluster';
import { DEMO_FILLS } from '../../support/drivers/subgraph/demo-fills';
import {
  PaymentBench,
  approvedPayment,
  approver,
  bureau,
  cashier,
  payment,
} from '../../support/drivers/subgraph/payment-bench';
import { type SubgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';
import { restore } from '../../support/oracle/table-snapshots';

const ROUNDS = 40;
const MINUTE = 60_000;

let cluster: GaleraCluster;
let sources: DataSource[];
let bench: PaymentBench;

/** Serves finance on each of the two servers of the cluster. The calls of the tests go to the servers in turn. */
beforeAll(async () => {
  cluster = await GaleraCluster.start();
  await cluster.run(0, 'CREATE DATABASE finance CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  sources = [await openDatabase(cluster.addressOf(0, 'finance'), finance.database)];
  const [first] = sources as [DataSource];
  await first.runMigrations();
  await DEMO_FILLS.finance(first.manager, paymentCity(), NOW);
  await cluster.run(1, 'SELECT 1');
  sources.push(await openDatabase(cluster.addressOf(1, 'finance'), finance.database));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const serving = { passportKeys: [publicKey], clock: () => NOW, log: SILENT_LOG };
  const servers = await Promise.all(sources.map((database) => serveSubgraph(finance, { ...serving, database })));
  let turn = 0;
  const ask: SubgraphUnderTest['ask'] = (caller, source, variables = {}, requestId = 'test') => {
    const server = servers[(turn += 1) % servers.length];
    if (server === undefined) throw new Error('No server answers.');
    const call = { body: null, source, operationName: undefined, variables };
    const content = { aud: server.audience, caller, requestId, digest: digestOfCall(call) };
    return server.answer({ ...call, passport: mintPassport(content, privateKey) });
  };
  bench = new PaymentBench({ database: first, ask } as SubgraphUnderTest);
  bench.made = await bench.state();
}, 5 * MINUTE);
afterAll(async () => {
  for (const source of sources ?? []) await source.destroy();
  await cluster?.close();
});

async function reset(): Promise<void> {
  await restore({ finance: bench.under.database }, bench.made);
  await cluster.run(1, 'SELECT COUNT(*) FROM finance.lot');
}

const codes = (answers: readonly { refused: Record<string, unknown> | null }[]) =>
  answers.map(({ refused }) => (refused?.['rule'] ?? refused?.['code'] ?? 'done') as string).sort();

it('refuses to open a cluster if the setting allows one writer, and names the right setting', async () => {
  const alone = { ...cluster.addressOf(0, 'finance'), writers: 'one' } as const;
  await expect(openDatabase(alone, finance.database)).rejects.toThrow('HUB_DATABASE_WRITERS=many');
});

it(
  `never overdraws a line when two payments are made on two servers at once, ${ROUNDS} times`,
  async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await reset();
      // On the district's line, the two lots together still have 120,000 yuan. The two payments need 130,000 yuan.
      for (const id of [DUE, SIBLINGS_DUE]) {
        await bench.rows('UPDATE instalment SET amountFen = ? WHERE id = ?', [65_000_00, id]);
      }
      await bench.rows('UPDATE lot SET priceFen = ? WHERE id IN (?, ?)', [2 * PRICE, LOT.own, LOT.sibling]);
      await cluster.run(1, 'SELECT COUNT(*) FROM finance.lot');
      const ids: string[] = [];
      for (const instalmentId of [DUE, SIBLINGS_DUE]) {
        const { id } = await bench.done(bureau, 'requestDisbursement', { input: { instalmentId } });
        await cluster.run(round % 2, 'SELECT COUNT(*) FROM finance.disbursement');
        await cluster.run((round + 1) % 2, 'SELECT COUNT(*) FROM finance.disbursement');
        await bench.done(approver, 'approveDisbursement', { id });
        ids.push(String(id));
      }
      for (const node of [0, 1]) await cluster.run(node, 'SELECT COUNT(*) FROM finance.disbursement');
      const postings = [{ budgetLineId: LINE.district, amountFen: 65_000_00 }];
      const pay = (id: string) => bench.send(cashier, 'payDisbursement', { input: payment(id, postings) });
      expect(codes(await Promise.all(ids.map(pay)))).toEqual(['FN-3', 'done']);
      await cluster.run(0, 'SELECT COUNT(*) FROM finance.disbursement');
      expect(Object.values(await bench.balances()).every((fen) => fen > 0)).toBe(true);
    }
  },
  10 * MINUTE,
);

it.each([
  ['request', () => bench.request(DUE)],
  ['approval', () => bench.approve(paymentIn('REQUESTED'))],
  ['payment', () => bench.pay(approvedPayment, payment(approvedPayment).postings)],
])(
  'accepts only one of two calls of the same %s that reach two servers at once',
  async (_, call) => {
    for (let round = 0; round < ROUNDS / 4; round += 1) {
      await reset();
      const [one, other] = codes(await Promise.all([call(), call()]));
      expect([other, one === 'INVALID_STATE' || one === 'CONFLICT']).toEqual(['done', true]);
    }
  },
  5 * MINUTE,
);
