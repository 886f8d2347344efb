import { type Area } from '../../shared/graphql/area';
import { historyResolver } from '../../shared/graphql/history.resolver';
import { OFFICES } from '../../shared/graphql/audience/visible-to';
import { historyLoader } from '../../shared/record/events/history-repository';
import { type Access } from '../../shared/store/scoped-repository';
import { stationTable } from './ground/station/station.row';
import { StationType } from './station/station/station.type';

/** The `history` fields of the types of this subgraph, which only offices may read. */
export const history = {
  resolvers: [historyResolver({ noun: 'Station', type: () => StationType, readers: OFFICES })],
  tables: [],
} satisfies Area;

/** Creates the loaders of these histories. */
export function histories(access: Access) {
  return { Station: historyLoader(access, { table: stationTable }) };
}
