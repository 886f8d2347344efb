import fc from 'fast-check';
import { type LedgerEntry, postingsOf } from '../../../subgraphs/finance/budget/ledger/ledger.rules';

const LINE = { id: 'line', year: 2026, level: 'DISTRICT', source: 'GENERAL_BUDGET', districtCode: '370102' } as const;
const line = LINE as LedgerEntry['line'];
const lot = { id: 'lot', contractId: 'contract', contractorId: 'contractor', stationId: null };
const to = { ...lot, id: 'other' };
const common = { line, bookedOn: '2026-03-01' };
const stamped = { ...common, lot, disbursementId: 'payment' };

const moves = (entry: LedgerEntry) =>
  postingsOf(entry, 'entry').map(({ side, account, amountFen, lotId }) => [side, account, amountFen, lotId]);

describe('entry of the ledger', () => {
  it.each<[LedgerEntry, unknown[][]]>([
    [
      { ...common, kind: 'OPENING', amountFen: 5 },
      [
        ['FROM', 'APPROPRIATED', -5, null],
        ['TO', 'AVAILABLE', 5, null],
      ],
    ],
    [
      { ...common, kind: 'ADJUSTMENT', amountFen: -5 },
      [
        ['FROM', 'APPROPRIATED', 5, null],
        ['TO', 'AVAILABLE', -5, null],
      ],
    ],
    [
      { ...common, lot, kind: 'COMMITMENT', amountFen: 5 },
      [
        ['FROM', 'AVAILABLE', -5, null],
        ['TO', 'COMMITTED', 5, 'lot'],
      ],
    ],
    [
      { ...common, lot, to, kind: 'REASSIGNMENT', amountFen: 5 },
      [
        ['FROM', 'COMMITTED', -5, 'lot'],
        ['TO', 'COMMITTED', 5, 'other'],
      ],
    ],
    [
      { ...common, lot, kind: 'RELEASE', amountFen: 5 },
      [
        ['FROM', 'COMMITTED', -5, 'lot'],
        ['TO', 'AVAILABLE', 5, null],
      ],
    ],
    [
      { ...stamped, kind: 'PAYMENT', amountFen: 5 },
      [
        ['FROM', 'COMMITTED', -5, 'lot'],
        ['TO', 'PAID', 5, 'lot'],
      ],
    ],
    [
      { ...stamped, kind: 'RETURN', amountFen: 5 },
      [
        ['FROM', 'PAID', -5, 'lot'],
        ['TO', 'COMMITTED', 5, 'lot'],
      ],
    ],
  ])('moves an amount from one account of a line to another: %#', (entry, expected) => {
    expect(moves(entry)).toEqual(expected);
  });

  it('balances for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (amountFen) => {
        const [from, into] = postingsOf({ ...stamped, kind: 'PAYMENT', amountFen }, 'entry');
        expect(BigInt(from.amountFen) + BigInt(into.amountFen)).toBe(0n);
      }),
    );
  });

  it.each([0, -1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN])('refuses %d fen', (amountFen) => {
    expect(() => postingsOf({ ...common, lot, kind: 'COMMITMENT', amountFen }, 'entry')).toThrow(RangeError);
  });
});
