import { all, divisionFilter, given, isFilled } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { NOTHING } from '../../../../shared/access/scope-sql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type TrainingAttendeeRow, type TrainingRow, trainingAttendeeTable, trainingTable } from './training.row';

/** The filter of a list of trainings. A field that is null does not filter. The division NONE matches no training. */
export type TrainingFilter = { division: DivisionCode | 'NONE' | null; verified: boolean | null };

const NEWEST_FIRST: Order<TrainingRow> = [
  { column: 'heldOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

const BY_ID: Order<TrainingRow> = [{ column: 'id', direction: 'ASC' }];

const BY_WORKER: Order<TrainingAttendeeRow> = [
  { column: 'trainingId', direction: 'ASC' },
  { column: 'workerId', direction: 'ASC' },
];

/** The columns by which trainings are filtered by division. A training belongs to a district, and never to a street. */
const PLACED = { district: 'districtCode', division: null };

export class TrainingRepository extends ScopedRepository<TrainingRow> {
  constructor(access: Access) {
    super(access, trainingTable);
  }

  /**
   * Returns a page of the trainings in a district or city. If the division of the filter is null, the page has all
   * trainings that the caller may read.
   */
  page({ division, verified }: TrainingFilter, page: PageRequest): Promise<Page<TrainingRow>> {
    const wanted = all(
      given(division, (code) => (code === 'NONE' ? NOTHING : divisionFilter(PLACED, code))),
      given(verified, (isVerified) => isFilled('verifiedOn', isVerified)),
    );
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  /** Locks these trainings until the transaction ends and returns them. Missing trainings are left out. */
  lockAll(ids: readonly string[]): Promise<TrainingRow[]> {
    return this.findLocked(this.anyOf('id', ids), BY_ID);
  }
}

export class TrainingAttendeeRepository extends ScopedRepository<TrainingAttendeeRow> {
  constructor(access: Access) {
    super(access, trainingAttendeeTable);
  }

  ofTrainings(trainingIds: readonly string[]): Promise<TrainingAttendeeRow[]> {
    return this.findAll(this.anyOf('trainingId', trainingIds), BY_WORKER);
  }

  passedBy(workerIds: readonly string[]): Promise<TrainingAttendeeRow[]> {
    return this.findByKeys('workerId', workerIds, this.equals('passed', true));
  }
}

/** The slice of a context or transaction with the repositories of trainings and their attendees. */
export type TrainingSlice = { trainings: TrainingRepository; attendees: TrainingAttendeeRepository };
