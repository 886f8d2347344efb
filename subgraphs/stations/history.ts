import { type PlaceLotRow } from '../../shared/follow/projection/place';
import { contractorServing } from '../../shared/follow/projection/served-lots';
import { type Area } from '../../shared/graphql/area';
import { OFFICES } from '../../shared/graphql/audience/visible-to';
import { historyEntries, historyResolver } from '../../shared/graphql/history/history.resolver';
import { historyLoader } from '../../shared/record/events/history-repository';
import { type Access } from '../../shared/store/scoped-repository';
import { OfficeType } from './caller/office/office.type';
import { ContractorType } from './ground/contractor/contractor.type';
import { stationTable } from './ground/station/station.row';
import { StationType } from './station/station/station.type';

const entries = historyEntries({
  office: () => OfficeType,
  contractor: () => ContractorType,
  findContractor: (id) => Promise.resolve({ id }),
});

type Lots = { load: { servedLotsOfStation: { load(stationId: string): Promise<readonly PlaceLotRow[]> } } };

/** The area that adds the field `history` to stations. Only offices may read this field. */
export const history = {
  resolvers: [
    entries.resolver,
    historyResolver({
      noun: 'Station',
      type: () => StationType,
      readers: OFFICES,
      entries,
      contractors: async ({ id }, { load }: Lots) => {
        const lots = await load.servedLotsOfStation.load(id);
        return (day) => contractorServing(lots, day);
      },
    }),
  ],
  tables: [],
} satisfies Area;

/** Creates the loader of the histories of stations. */
export function histories(access: Access) {
  return { Station: historyLoader(access, { table: stationTable }) };
}
