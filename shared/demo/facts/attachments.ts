import { type StationPart } from '../../domain/stations';
import { type AttachmentKind } from '../../domain/submissions';
import { type MediaType } from '../../kernel/media-types';
import { type ContractFact } from './finance';

/** A file of a submission or an inspection. */
export type AttachmentFact = FileFact & { ownerKind: 'SUBMISSION' | 'INSPECTION'; ownerId: string };

/** A file that shows the venue of a station, or its plaque at a placement. */
export type StationAttachmentFact = FileFact & { stationId: string; part: StationPart };

/** A file of one revision of a contract. */
export type ContractAttachmentFact = FileFact &
  Pick<ContractFact, 'districtCode' | 'contractorId'> & { contractId: string; version: number };

/** A file of a contract's payment account: the sealed letter of the contractor. */
export type AccountLetterFact = FileFact & Pick<ContractFact, 'districtCode' | 'contractorId'> & { contractId: string };

/** The description of a file. Its content is not a fact and is stored elsewhere. */
type FileFact = {
  id: string;
  ordinal: number;
  name: string;
  kind: AttachmentKind;
  mediaType: MediaType;
  bytes: number;
  sha256: string;
};
