import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type PostingAccessRow, postingAccessTable } from '../posting/posting-access.row';
import { type SignedYearRow, signedYearTable } from './signed-year.row';

/**
 * Stores the last day on which offices may read the workers of ended postings. The Hub computes these rows from
 * postings, policies and signed evaluations.
 */
export class PostingAccessRepository extends HubRepository<PostingAccessRow> {
  constructor(access: Access) {
    super(access, postingAccessTable);
  }
}

export class SignedYearRepository extends ScopedRepository<SignedYearRow> {
  constructor(access: Access) {
    super(access, signedYearTable);
  }
}

/**
 * The slice of a transaction with the rows that decide how long offices may read a worker. Only the Hub itself reads
 * and writes these rows.
 */
export type AccessSlice = { postingAccess: PostingAccessRepository; signedYears: SignedYearRepository };
