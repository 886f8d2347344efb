import {
  type LotWithInstalments,
  contractRoomUntil,
  lotRoomUntil,
  openFenOf,
  roomOf,
} from '../../../../shared/policy/encumbrance';

describe('the room of a lot', () => {
  const money = { committedFen: 70, disbursedFen: 30, openFen: 55 };
  it.each([
    ['ACTIVE', 30],
    ['HELD', 30],
    ['TERMINATED', 0],
    ['SETTLED', 15],
  ] as const)('in state %s is %d', (status, room) => {
    expect(roomOf({ status, priceFen: 100 }, money)).toBe(room);
  });

  it('is never below 0', () => {
    expect(roomOf({ status: 'ACTIVE', priceFen: 69 }, money)).toBe(0);
    expect(roomOf({ status: 'SETTLED', priceFen: 100 }, { ...money, openFen: 39 })).toBe(0);
  });
});

describe('the need of a lot', () => {
  const lot: LotWithInstalments = {
    status: 'ACTIVE',
    priceFen: 100,
    committedFen: 60,
    disbursedFen: 60,
    instalments: [
      { amountFen: 60, dueOn: '2026-03-01', status: 'PAID' },
      { amountFen: 30, dueOn: '2026-12-01', status: 'PLANNED' },
      { amountFen: 10, dueOn: '2027-03-01', status: 'PLANNED' },
    ],
  };
  const needOf = (part: Partial<LotWithInstalments>) => lotRoomUntil({ ...lot, ...part }, '2026-12-31').needFen;

  it('is what the lot owes until the day, less what is encumbered', () => {
    expect(needOf({})).toBe(30);
    expect(needOf({ committedFen: 95 })).toBe(0);
    expect(needOf({ status: 'TERMINATED' })).toBe(0);
  });

  it('has no instalment that is held, and each one that is due already', () => {
    const [paid, next, last] = lot.instalments;
    if (paid === undefined || next === undefined || last === undefined)
      throw new Error('The lot has three instalments.');
    expect(needOf({ instalments: [paid, { ...next, status: 'HELD' }, last] })).toBe(0);
    expect(needOf({ instalments: [paid, next, { ...last, status: 'DUE' }] })).toBe(40);
  });

  it('is all that can be encumbered once the lot is settled', () => {
    const settled = lotRoomUntil({ ...lot, status: 'SETTLED', committedFen: 65 }, '2026-12-31');
    expect(settled).toEqual({ roomFen: 35, needFen: 35 });
  });

  it('and the room of a contract are those of its lots together', () => {
    const rooms = contractRoomUntil([lot, { ...lot, committedFen: 120 }], '2026-12-31');
    expect(rooms).toEqual({ roomFen: 40, needFen: 30 });
  });
});

it('counts the instalments that are neither paid nor cancelled as open', () => {
  const of = (status: 'PAID' | 'CANCELLED' | 'HELD' | 'DUE') => ({ amountFen: 5, status });
  expect(openFenOf([of('PAID'), of('CANCELLED'), of('HELD'), of('DUE')])).toBe(10);
});
