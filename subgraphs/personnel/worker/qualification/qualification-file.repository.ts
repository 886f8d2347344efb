import { pageAfter } from '../../../../shared/store/sql/page';
import { AttachedFileRepository } from '../../../../shared/store/attached-files/attached-file-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { quoted } from '../../../../shared/access/scope-sql';
import {
  type QualificationFileRow,
  RECORDED_QUALIFICATION_FILE,
  qualificationFileTable,
} from './qualification-file.row';

/** The order of the ids. Ids grow with time. Within one verification, they grow with the position of the file. */
const OLDEST_FIRST: Order<QualificationFileRow> = [{ column: 'id', direction: 'ASC' }];
const BY_CONTENT: Order<QualificationFileRow> = [
  { column: 'sha256', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
/** The maximum number of contents that the gateway receives at once. */
const CONTENTS_A_PAGE = 500;
/** Selects the files of anonymised workers. */
const ERASED = `t.workerId IN (SELECT w.id FROM ${quoted('worker')} w WHERE w.anonymisedOn IS NOT NULL)`;
/**
 * Selects the files whose content also belongs to a worker who is not anonymised. One scan may show several workers.
 */
const LIVE = `EXISTS (SELECT 1 FROM ${quoted('qualification_file')} f JOIN ${quoted('worker')} w ON w.id = f.workerId
  WHERE f.sha256 = t.sha256 AND w.anonymisedOn IS NULL)`;

export class QualificationFileRepository extends AttachedFileRepository<QualificationFileRow> {
  constructor(access: Access) {
    const columns = { owner: 'workerId', recorded: RECORDED_QUALIFICATION_FILE, order: OLDEST_FIRST } as const;
    super(access, qualificationFileTable, columns);
  }

  /**
   * Returns the hashes of contents that belong only to anonymised workers, in order. `after` is the last hash of the
   * previous page, or an empty text.
   */
  async erasedContents(after: string): Promise<string[]> {
    const condition = { sql: `t.sha256 > ? AND ${ERASED} AND NOT ${LIVE}`, parameters: [after] };
    const { rows } = await this.findPage(condition, BY_CONTENT, pageAfter(null, CONTENTS_A_PAGE));
    return [...new Set(rows.map(({ sha256 }) => sha256))];
  }
}

/** The slice of a context or transaction with the repository of the files of qualifications. */
export type QualificationFileSlice = { qualificationFiles: QualificationFileRepository };
