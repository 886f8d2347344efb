import { type AttachmentKind } from '../../domain/submissions';
import { type MediaType } from '../../kernel/media-types';
import { type ContractFact } from './finance';

/** A file of a submission or an inspection. */
export type AttachmentFact = FileFact & { ownerKind: 'SUBMISSION' | 'INSPECTION'; ownerId: string };

/** A file of a contract, with a revision of it. */
export type ContractAttachmentFact = FileFact &
  Pick<ContractFact, 'districtCode' | 'contractorId'> & { contractId: string; version: number };

/** Its content is no fact, and is stored elsewhere. */
type FileFact = {
  id: string;
  ordinal: number;
  name: string;
  kind: AttachmentKind;
  mediaType: MediaType;
  bytes: number;
  sha256: string;
};
