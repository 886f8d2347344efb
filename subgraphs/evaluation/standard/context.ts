import { type PlainDate } from '../../../shared/kernel/dates/period';
import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { rowLoader, rowsLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { WaiverRepository } from './waiver/waiver.repository';

/** Repositories on a request or on a transaction. */
export function standardRepositories(access: Access) {
  return { waivers: new WaiverRepository(access) };
}
export type StandardRepositories = ReturnType<typeof standardRepositories>;

/** Loaders of one request. */
export function standardLoaders({ waivers }: StandardRepositories, today: PlainDate) {
  return {
    waiver: rowLoader(waivers, 'id'),
    waiversInForceAt: rowsLoader('stationId', (ids) => waivers.inForce({ stationIds: ids, districts: [] }, today)),
  };
}
export type StandardLoaders = ReturnType<typeof standardLoaders>;

type Repositories = GroundRepositories & StandardRepositories;
export type StandardTransaction = Transaction<Repositories>;
export type StandardContext = AreaContext<Repositories, GroundLoaders & StandardLoaders>;
