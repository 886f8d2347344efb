import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type SubmissionRow, submissionTable } from './submission.row';

const IN_ORDER: Order<SubmissionRow> = [
  { column: 'obligationId', direction: 'ASC' },
  { column: 'revision', direction: 'ASC' },
];

export class SubmissionRepository extends ScopedRepository<SubmissionRow> {
  constructor(access: Access) {
    super(access, submissionTable);
  }

  /** Returns all revisions of these submissions. The last revision of a submission is authoritative. */
  ofObligations(obligationIds: readonly string[]): Promise<SubmissionRow[]> {
    return this.findAll(this.anyOf('obligationId', obligationIds), IN_ORDER);
  }
}

/** The slice of a context or transaction that holds the submitted revisions. */
export type SubmissionSlice = { submissions: SubmissionRepository };
