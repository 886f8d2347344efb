import { type WriteAccess } from '../../shared/data/write';
import { KeptWaiverRepository } from '../../shared/data/waiver-projection';
import { type Asking } from '../../shared/graphql/request-context';
import { DivisionRepository } from './division/division.repository';
import { RedistrictingRepository } from './redistricting/redistricting.repository';
import { RegulationRepository } from './regulation/regulation.repository';
import { StationRepository } from './station/station.repository';
import { waiverTable } from './station/waived.row';

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
