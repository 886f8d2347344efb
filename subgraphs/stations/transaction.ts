import { type WriteAccess } from '../../shared/store/write';
import { KeptWaiverRepository } from '../../shared/follow/projection/waiver-projection';
import { type Asking } from '../../shared/graphql/request-context';
import { DivisionRepository } from './ground/division/division.repository';
import { RedistrictingRepository } from './station/redistricting/redistricting.repository';
import { RegulationRepository } from './regulation/regulation/regulation.repository';
import { StationRepository } from './ground/station/station.repository';
import { waiverTable } from './ground/waiver/waived.row';

export type StationsTx = ReturnType<typeof inTransaction>;

/** What a command works with: who asks, the repositories on its transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return {
    ...asking,
    write: access.write,
    stations: new StationRepository(access),
    divisions: new DivisionRepository(access),
    regulations: new RegulationRepository(access),
    redistrictings: new RedistrictingRepository(access),
    waivers: new KeptWaiverRepository(access, waiverTable),
  };
}
