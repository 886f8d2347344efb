import { type Caller } from '../../../../shared/access/caller';
import { inputHash, keyHash } from '../../../../shared/record/write/idempotency-key';

const PUBLIC: Caller = { role: 'PUBLIC' };
const hashFor = (stationId: string, client = 'a') =>
  keyHash({ caller: PUBLIC, passport: { client } }, { mutation: 'complain', input: { stationId } }, 'key');

describe('the hash of a key that the public gives', () => {
  it('differs by address and by station', () => {
    expect(new Set([hashFor('1'), hashFor('2'), hashFor('1', 'b')]).size).toBe(3);
  });

  it('exists for a station id that is not valid UTF-8', () => {
    expect(hashFor('\ud800')).toMatch(/^[0-9a-f]{64}$/);
    expect(hashFor('\ud800')).toBe(hashFor('\udfff'));
    expect(inputHash({ stationId: '\ud800' })).toBe(inputHash({ stationId: '\udfff' }));
  });
});
