import { database as shape } from '../../../../subgraphs/personnel/database';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';
import { keptSuspensions } from '../../../../shared/follow/projection/suspension-projection';
import { inTransaction } from '../../../../shared/store/connection/transaction';
import { openTestDatabase } from '../../../support/drivers/subgraph/test-database';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  opened = await openTestDatabase(shape);
});
afterEach(() => opened?.close());

/** Applies an event of the station that occurs on this day at noon in Shanghai. */
async function apply(on: string, after: Record<string, unknown>, type = 'Station'): Promise<unknown[]> {
  const event = { subject: { type, id: 'S1' }, occurredAt: `${on}T04:00:00.000Z`, after } as unknown as FollowedEvent;
  await inTransaction(opened.database, (connection) => keptSuspensions.apply(connection, event));
  return opened.database.query('SELECT `from`, `until` FROM suspension ORDER BY `from`');
}

it('keeps the suspensions that an event lists', async () => {
  const [first, second] = [
    { from: '2026-03-01', until: '2026-03-19' },
    { from: '2026-05-01', until: null },
  ];
  expect(await apply('2026-05-01', { status: 'SUSPENDED', suspensions: [first, second] })).toEqual([first, second]);
  expect(await apply('2026-05-02', { status: 'OPERATING', suspensions: [first] })).toEqual([first]);
  expect(await apply('2026-05-03', { status: 'OPERATING', suspensions: [] })).toEqual([]);
});

it('derives the days from the status if an event of an older version lists none', async () => {
  const begun = { from: '2026-05-01', until: null };
  expect(await apply('2026-04-30', { status: 'OPERATING' })).toEqual([]);
  expect(await apply('2026-05-01', { status: 'SUSPENDED' })).toEqual([begun]);
  expect(await apply('2026-05-02', { status: 'SUSPENDED' })).toEqual([begun]);
  const ended = { ...begun, until: '2026-05-09' };
  expect(await apply('2026-05-10', { status: 'OPERATING' })).toEqual([ended]);
  expect(await apply('2026-05-20', { status: 'SUSPENDED' })).toHaveLength(2);
  expect(await apply('2026-05-20', { status: 'CLOSED' })).toEqual([ended]);
});

it('ignores events about other subjects', async () => {
  expect(await apply('2026-05-01', { status: 'SUSPENDED' }, 'Lot')).toEqual([]);
});
