import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { withPreparationLease } from '../../../shared/store/connection/preparation-lease';
import { openDatabase } from '../../../shared/store/open-database';
import { newAddress } from '../../support/drivers/subgraph/test-database';
import { ownFolder } from '../../support/drivers/faults/own-folder';

const SHAPE = { tables: [], migrations: [], checksums: {} };
const QUICK = { renewEvery: 10, lostAfter: 200 };

let sources: DataSource[];
let close: () => Promise<void>;

beforeEach(async () => {
  const folder = ownFolder();
  const { address, drop } = await newAddress();
  const shared = address.type === 'sqlite' ? { ...address, file: folder.at('shared.sqlite') } : address;
  sources = [];
  for (let process = 0; process < 3; process += 1) sources.push(await openDatabase(shared, SHAPE));
  close = async () => {
    for (const source of sources) if (source.isInitialized) await source.destroy();
    await drop();
    folder.remove();
  };
});
afterEach(() => close());

it('lets one process prepare the database while the others wait', async () => {
  const running: string[] = [];
  let waited = 0;
  const prepare = (source: DataSource, index: number) =>
    withPreparationLease(
      source,
      async () => {
        running.push(`begin ${index}`);
        await pause(50);
        running.push(`end ${index}`);
      },
      { times: QUICK, onWait: () => (waited += 1) },
    );
  await Promise.all(sources.map(prepare));
  const pairs = [0, 2, 4].map((at) => running.slice(at, at + 2).map((text) => text.split(' ')[1]));
  for (const [begun, ended] of pairs) expect(begun).toBe(ended);
  expect(new Set(pairs.map(([index]) => index)).size).toBe(3);
  expect(waited).toBe(2);
});

it('keeps the lease as long as the task runs', async () => {
  const [first, second] = sources as [DataSource, DataSource];
  const order: string[] = [];
  const long = withPreparationLease(first, () => pause(600).then(() => order.push('long')), { times: QUICK });
  await pause(50);
  const next = withPreparationLease(second, () => Promise.resolve(order.push('next')), { times: QUICK });
  await Promise.all([long, next]);
  expect(order).toEqual(['long', 'next']);
});

it('gives the lease of a killed process to a waiting process', async () => {
  const [killed, ...others] = sources as [DataSource, DataSource, DataSource];
  void withPreparationLease(killed, () => new Promise(() => undefined), { times: { ...QUICK, renewEvery: 100_000 } });
  await pause(50);
  const begun: number[] = [];
  const waiting = others.map((source, index) =>
    withPreparationLease(source, () => Promise.resolve(begun.push(index)), { times: QUICK }),
  );
  await Promise.all(waiting);
  expect(begun.sort()).toEqual([0, 1]);
});

it('releases the lease after a task that failed', async () => {
  const [first, second] = sources as [DataSource, DataSource];
  const fails = withPreparationLease(first, () => Promise.reject(new Error('failed')), { times: QUICK });
  await expect(fails).rejects.toThrow('failed');
  let waited = 0;
  await withPreparationLease(second, () => Promise.resolve(), { times: QUICK, onWait: () => (waited += 1) });
  expect(waited).toBe(0);
});
