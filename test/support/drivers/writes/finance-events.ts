import { type DataSource } from 'typeorm';
import { OwnWrites } from '../../../../shared/record/write/own-write';
import { inTransaction } from '../../../../shared/store/connection/transaction';
import { type EventDraft } from '../../../../shared/store/write';
import { type FollowedLot } from '../../../../shared/follow/projection/place-projection';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { CONTRACTOR, LIXIA, NOW, STREET } from '../../city/small-city';

const LOT: FollowedLot = {
  stationId: null,
  contractId: '01J000000000000000000CN900',
  contractorId: CONTRACTOR.lixia,
  signedOn: '2026-06-01',
  startsOn: '2026-06-10',
  endsOn: '2029-06-09',
  endedOn: null,
};

export type LotEvent = Partial<FollowedLot> & { id: string; requestId?: string; districtCode?: string };

/** Records in the database of finance that a lot was signed or, if `endedOn` is a date, terminated. */
export function recordLot(finance: DataSource, event: LotEvent): Promise<unknown> {
  const { id, requestId = 'finance-request', districtCode = LIXIA, ...lot } = event;
  const after = { ...LOT, ...lot };
  const district = divisionCode(districtCode);
  const place = { stationId: after.stationId, divisionCode: district, districtCode: district };
  const action = after.endedOn === null ? 'LOT_SIGNED' : 'LOT_TERMINATED';
  return record(finance, { action, subject: { type: 'Lot', id }, place, before: null, after }, requestId);
}

/**
 * Records in the database of finance that a contractor was registered. `division` is the street of the registration.
 */
export function recordContractor(
  finance: DataSource,
  id: string,
  division: string = STREET.lixiaFirst,
): Promise<unknown> {
  const [street, district] = [divisionCode(division), divisionCode(division.slice(0, 6))];
  const place = { stationId: null, divisionCode: street, districtCode: district };
  const after = { divisionCode: street, districtCode: district };
  const subject = { type: 'Contractor', id };
  return record(finance, { action: 'CONTRACTOR_REGISTERED', subject, place, before: null, after }, null);
}

async function record(finance: DataSource, draft: EventDraft, requestId: string | null): Promise<void> {
  await inTransaction(finance, async (connection) => {
    const writes = await OwnWrites.begin(connection, { subgraph: 'finance', now: NOW });
    await writes.run({ requestId, work: ({ access }) => Promise.resolve(access.write.record(draft)) });
    await writes.finish();
  });
}
