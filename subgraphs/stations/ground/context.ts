import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { figuresLoader, rowLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { KeptWaiverRepository } from '../../../shared/follow/projection/waiver-projection';
import { DivisionRepository } from './division/division.repository';
import { StationRepository } from './station/station.repository';
import { waiverTable } from './waiver/waived.row';

/** Repositories on a request or on a transaction. */
export function groundRepositories(access: Access) {
  return {
    divisions: new DivisionRepository(access),
    stations: new StationRepository(access),
    waivers: new KeptWaiverRepository(access, waiverTable),
  };
}
export type GroundRepositories = ReturnType<typeof groundRepositories>;

/** Loaders of one request. */
export function groundLoaders({ divisions, stations }: GroundRepositories) {
  return {
    division: rowLoader(divisions, 'code'),
    coverage: figuresLoader((codes: readonly DivisionCode[]) => divisions.coverage(codes), {
      streets: 0,
      operating: 0,
    }),
    station: rowLoader(stations, 'id'),
  };
}
export type GroundLoaders = ReturnType<typeof groundLoaders>;

export type GroundContext = AreaContext<GroundRepositories, GroundLoaders>;
export type GroundTransaction = Transaction<GroundRepositories>;
