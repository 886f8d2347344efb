import { type Connection } from '../../../../shared/store/connection/connection';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';
import { keptSignedYears } from '../../../../shared/follow/projection/signed-year-projection';

async function statementsAfter(after: Record<string, unknown>): Promise<string[]> {
  const sent: string[] = [];
  const query = (sql: string) => Promise.resolve(void sent.push(sql.split(' ')[0] ?? ''));
  const event = { subject: { type: 'Evaluation', id: 'E' }, stationId: 'S', after };
  await keptSignedYears.apply({ query } as unknown as Connection, event as unknown as FollowedEvent);
  return sent;
}

describe('the signed years', () => {
  const signed = { status: 'SIGNED', lotId: 'L', yearOrdinal: 1, signedOn: '2026-02-01' };

  it('include a signed year, even from an event without a kind of evaluation', async () => {
    expect(await statementsAfter(signed)).toEqual(['REPLACE']);
    expect(await statementsAfter({ ...signed, kind: 'ANNUAL' })).toEqual(['REPLACE']);
  });

  it('include no mid-term evaluation, because only the annual evaluation closes the year', async () => {
    expect(await statementsAfter({ ...signed, kind: 'MID_TERM' })).toEqual(['DELETE']);
  });

  it('drop a year whose evaluation is superseded', async () => {
    expect(await statementsAfter({ ...signed, status: 'SUPERSEDED' })).toEqual(['DELETE']);
  });
});
