import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { lotsInForce } from '../../../shared/follow/projection/place';
import { contractorPlaces } from '../../../shared/follow/projection/place-contractor';
import { PlaceLotRepository, PlaceRepository } from '../../../shared/follow/projection/place-repository';
import { recordTables } from '../../../shared/record/events/record-tables';
import { PostingAccessRepository, SignedYearRepository } from './access/posting-access.repository';
import { postingAccessTable } from './posting/posting-access.row';
import { signedYearTable } from './access/signed-year.row';
import { ContractorHomeRepository } from './contractor/contractor-home.repository';
import { EventResolver } from './event/event.resolver';
import { record } from './event/event.row';
import { postingLoaders } from './posting/posting.loader';
import { PostingRepository, type PostingSlice } from './posting/posting.repository';
import { postingTable } from './posting/posting.row';
import { places } from './station/place.row';
import { suspensionTable } from './station/suspension.row';
import { placeLoaders } from './station/station.loader';

/**
 * The area that all others use: the divisions of stations, the places where contractors are registered, the postings on
 * which scopes depend, and the record of events.
 */
export const ground = {
  resolvers: [EventResolver],
  tables: [
    postingTable,
    postingAccessTable,
    signedYearTable,
    places,
    suspensionTable,
    lotsInForce,
    contractorPlaces,
    ...recordTables(record),
  ],
  repositories: (access: Access) => ({
    postings: new PostingRepository(access),
    postingAccess: new PostingAccessRepository(access),
    signedYears: new SignedYearRepository(access),
    places: new PlaceRepository(access, places),
    lots: new PlaceLotRepository(access),
    homes: new ContractorHomeRepository(access),
  }),
  loaders: (sources: PostingSlice & { access: Access }) =>
    mergeDistinct([placeLoaders(sources.access), postingLoaders(sources)]),
} satisfies Area;
