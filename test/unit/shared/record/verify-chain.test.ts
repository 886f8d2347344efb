import fc from 'fast-check';
import { eventHash } from '../../../../shared/record/hash/event-hash';
import { type StoredEvent, verifyChain } from '../../../../shared/record/chain/verify-chain';
import { asRead, sealedChain } from '../../../support/oracle/sealed-chain';

const LENGTH = 10;
const original = sealedChain(LENGTH);
const at = (sequence: number): StoredEvent => original.events[sequence - 1] as StoredEvent;
const point = (sequence: number) => ({ sequence, hash: at(sequence).hash });
const anySequence = fc.integer({ min: 1, max: LENGTH });

/** Returns the chain with a rewritten tail from `sequence` on. The hashes of the events and of the head are correct. */
function rewritten(sequence: number): { events: StoredEvent[]; head: { length: number; hash: string } } {
  const events = [...original.events];
  for (let index = sequence - 1; index < LENGTH; index += 1) {
    const previousHash = events[index - 1]?.hash ?? at(1).previousHash;
    const next = { ...at(index + 1), actor: 'somebody else', previousHash };
    events[index] = { ...next, hash: eventHash('stations', next) };
  }
  return { events, head: { length: LENGTH, hash: events.at(-1)?.hash ?? '' } };
}

describe('verification of a chain', () => {
  it('finds no fault in an unchanged chain', async () => {
    const checkpoints = [point(3), point(LENGTH), point(LENGTH)];
    expect(await verifyChain(asRead(original.events, { head: original.head, checkpoints }))).toEqual({
      chain: '3701',
      length: LENGTH,
      intact: true,
      brokenAt: null,
      reason: null,
    });
    expect(await verifyChain(asRead([], { head: { length: 0, hash: at(1).previousHash } }))).toMatchObject({
      intact: true,
      length: 0,
    });
  });

  it('ignores events appended after the head was read', async () => {
    const { events, head } = sealedChain(LENGTH + 2);
    const earlier = { length: LENGTH, hash: events[LENGTH - 1]?.hash ?? '' };
    expect(await verifyChain(asRead(events, { head: earlier, lastSequence: LENGTH - 1 }))).toMatchObject({
      intact: true,
    });
    expect(await verifyChain(asRead(events, { head }))).toMatchObject({ intact: true });
  });

  const CHANGES: Partial<Record<keyof StoredEvent, unknown>> = {
    chain: '3702',
    id: '01HZX3V9QK7T2M4N6P8R0S1W5Y',
    occurredAt: '2026-03-31T01:02:03.005Z',
    stationId: '01HZX3V9QK7T2M4N6P8R0S1W5Y',
    divisionCode: '370102002',
    districtCode: '370103',
    actor: 'somebody else',
    role: 'AUDITOR',
    action: 'STATION_CLOSED',
    subjectType: 'Lot',
    subjectId: '01HZX3V9QK7T2M4N6P8R0S1W5Y',
    requestId: 'request',
    before: '{}',
    after: '{"index": 4}',
    previousHash: 'f'.repeat(64),
    hash: 'f'.repeat(64),
  };

  it('tests a change of every column except the sequence, which other tests cover', () => {
    expect(Object.keys({ ...CHANGES, sequence: 0 }).sort()).toEqual(Object.keys(at(1)).sort());
  });

  it.each(Object.entries(CHANGES))('finds a changed %s and its position', async (column, value) => {
    await fc.assert(
      fc.asyncProperty(anySequence, async (sequence) => {
        const events = original.events.map((each) =>
          each.sequence === sequence ? { ...each, [column]: value } : each,
        );
        const verdict = await verifyChain(asRead(events, { head: original.head }));
        expect(verdict).toMatchObject({ intact: false, brokenAt: sequence });
      }),
    );
  });

  it.each([
    ['a number', 7],
    ['bytes', Buffer.from('{}')],
    ['a lone surrogate', '\ud800'],
  ])('finds a column that contains %s, which SQLite allows', async (_what, value) => {
    const events = original.events.map((each) => (each.sequence === 4 ? { ...each, after: value as string } : each));
    expect(await verifyChain(asRead(events, { head: original.head }))).toMatchObject({ intact: false, brokenAt: 4 });
  });

  it('finds a deleted event, even the last event', async () => {
    await fc.assert(
      fc.asyncProperty(anySequence, async (sequence) => {
        const events = original.events.filter((each) => each.sequence !== sequence);
        const verdict = await verifyChain(asRead(events, { head: original.head }));
        expect(verdict).toMatchObject({ intact: false, brokenAt: sequence });
      }),
    );
  });

  it('finds an event that was moved', async () => {
    await fc.assert(
      fc.asyncProperty(anySequence, fc.constantFrom(-5, 0, 0.5, 11, 4.5), async (sequence, to) => {
        const events = original.events.map((each) => (each.sequence === sequence ? { ...each, sequence: to } : each));
        const verdict = await verifyChain(asRead(events, { head: original.head }));
        expect(verdict.intact).toBe(false);
        expect(verdict.brokenAt).toBeLessThanOrEqual(sequence);
      }),
    );
  });

  it('finds two events that were swapped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anySequence, { minLength: 2, maxLength: 2 }), async ([one = 0, other = 0]) => {
        const places = new Map([
          [one, other],
          [other, one],
        ]);
        const events = original.events.map((each) => ({
          ...each,
          sequence: places.get(each.sequence) ?? each.sequence,
        }));
        const verdict = await verifyChain(asRead(events, { head: original.head }));
        expect(verdict).toMatchObject({ intact: false, brokenAt: Math.min(one, other) });
      }),
    );
  });

  it.each([
    ['is missing', null, 1],
    ['was set back', { length: 8, hash: at(8).hash }, 9],
    ['counts more events than exist', { length: 11, hash: at(10).hash }, 11],
    ['names another hash', { length: 10, hash: at(9).hash }, 10],
  ])('finds a head that %s', async (_what, head, brokenAt) => {
    expect(await verifyChain(asRead(original.events, { head }))).toMatchObject({ intact: false, brokenAt });
  });

  describe('verification with a signed checkpoint', () => {
    it('finds a tail that was cut off together with its head', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: LENGTH - 1 }), async (kept) => {
          const head = kept === 0 ? null : { length: kept, hash: at(kept).hash };
          const cut = asRead(original.events.slice(0, kept), { head, checkpoints: [point(LENGTH)] });
          expect(await verifyChain(cut)).toMatchObject({ intact: false, brokenAt: kept + 1 });
        }),
      );
    });

    it('finds a tail that was rewritten, with the head and all hashes', async () => {
      await fc.assert(
        fc.asyncProperty(anySequence, anySequence, async (from, signed) => {
          const { events, head } = rewritten(from);
          const verdict = await verifyChain(asRead(events, { head, checkpoints: [point(signed)] }));
          if (from <= signed) expect(verdict).toMatchObject({ intact: false, brokenAt: signed });
          else expect(verdict.intact).toBe(true);
        }),
      );
    });

    it('finds a rewritten tail with an earlier checkpoint, even if a later checkpoint covers the rewritten tail', async () => {
      const { events, head } = rewritten(2);
      const checkpoints = [point(3), { sequence: LENGTH, hash: head.hash }];
      expect(await verifyChain(asRead(events, { head, checkpoints }))).toMatchObject({ intact: false, brokenAt: 3 });
    });
  });
});
