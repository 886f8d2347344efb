import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { type ReadReceipts } from '../../../shared/graphql/attachment-receipts';
import { divisionReferenceLoader, stationReferenceLoader } from '../../../shared/follow/projection/place';
import { PlaceLotRepository, PlaceRepository } from '../../../shared/follow/projection/place-repository';
import { rowLoader, rowsLoader } from '../../../shared/store/load-rows';
import { type Access, type Table } from '../../../shared/store/scoped-repository';
import { type WriteAccess } from '../../../shared/store/write';
import { AttachmentRepository } from './attachment/attachment.repository';
import { type AttachmentRow } from './attachment/attachment.row';
import { contractorLoader } from './contractor/contractor.loader';
import { ContractorRepository } from './contractor/contractor.repository';
import { places } from './station/place.row';

/** Repositories on a request or on a transaction. @param attachmentTable its scope is that of what files are attached to */
export function groundRepositories(access: Access, attachmentTable: Table<AttachmentRow>) {
  return {
    places: new PlaceRepository(access, places),
    lots: new PlaceLotRepository(access),
    contractors: new ContractorRepository(access),
    attachments: new AttachmentRepository(access, attachmentTable),
  };
}
export type GroundRepositories = ReturnType<typeof groundRepositories>;

/** Past the caller's scope: which lots a station has had, and where an event belongs. No answer shows it. */
export function groundBeyond(everywhere: WriteAccess) {
  return { places: new PlaceRepository(everywhere, places), lots: new PlaceLotRepository(everywhere) };
}
export type GroundBeyond = ReturnType<typeof groundBeyond>;

/** Loaders of one request. */
export function groundLoaders({ contractors, attachments }: GroundRepositories, access: Access) {
  return {
    station: stationReferenceLoader(access, places),
    division: divisionReferenceLoader(access, places),
    contractor: contractorLoader(contractors),
    attachment: rowLoader(attachments, 'id'),
    attachmentsOfOwner: rowsLoader('ownerId', (ids) => attachments.ofOwners(ids)),
  };
}
export type GroundLoaders = ReturnType<typeof groundLoaders>;

/** Exchanges the receipts of uploaded files for what they stand for. */
export type WithReceipts = { readReceipts: ReadReceipts };

export type GroundTransaction = Transaction<GroundRepositories & { beyond: GroundBeyond }>;
export type GroundContext = AreaContext<GroundRepositories, GroundLoaders, GroundTransaction>;
