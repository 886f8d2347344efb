import { type DataSource } from 'typeorm';
import { insertOrJoin } from '../../../../shared/store/sql/insert-or-join';
import { authorOf } from '../../../../shared/record/write/run-mutation';
import { inTransaction } from '../../../../shared/store/connection/transaction';
import { type Caller } from '../../../../shared/access/caller';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { PersonalDataReadRow, READ_FLAGS, type ReadFlag } from './personal-data-read.row';

type Reader = { database: DataSource; caller: Caller; requestId: string; now: Date };

/** Collects the reads of personal data while a response is resolved, and stores them before the response is sent. */
export class NotedReads {
  private readonly fieldsOf = new Map<string, Set<ReadFlag>>();
  private readonly caseOf = new Map<string, string>();

  constructor(private readonly reader: Reader) {}

  note(workerId: string, field: ReadFlag): void {
    const fields = this.fieldsOf.get(workerId) ?? new Set();
    this.fieldsOf.set(workerId, fields.add(field));
  }

  /** Notes that the caller opened the sealed personal data of a worker under a case number. */
  noteOpened(workerId: string, caseNumber: string): void {
    this.note(workerId, 'openedSealed');
    this.caseOf.set(workerId, caseNumber);
  }

  /**
   * Stores all noted reads in one transaction. If several responses to one request show data of the same worker, they
   * share one row.
   */
  async keep(): Promise<void> {
    if (this.fieldsOf.size === 0) return;
    const { database } = this.reader;
    // Sorts the reads in the order of the index, so that two responses to one request cannot deadlock.
    const rows = [...this.fieldsOf.keys()].sort().map((workerId) => this.rowOf(workerId));
    const joining = { rows, unique: ['requestId', 'workerId'], flags: READ_FLAGS } as const;
    await inTransaction(database, (connection) => insertOrJoin(connection, PersonalDataReadRow, joining));
  }

  private rowOf(workerId: string): PersonalDataReadRow {
    const { caller, requestId, now } = this.reader;
    const fields = this.fieldsOf.get(workerId) ?? new Set();
    const { actor } = authorOf(caller, requestId);
    return {
      id: newId(now),
      occurredAt: now.toISOString(),
      requestId,
      actor,
      role: caller.role,
      workerId,
      readBirthDate: fields.has('readBirthDate'),
      readPhone: fields.has('readPhone'),
      readIdentityNumberTail: fields.has('readIdentityNumberTail'),
      readCertificateNumber: fields.has('readCertificateNumber'),
      readQualificationFile: fields.has('readQualificationFile'),
      openedSealed: fields.has('openedSealed'),
      caseNumber: this.caseOf.get(workerId) ?? null,
    };
  }
}
