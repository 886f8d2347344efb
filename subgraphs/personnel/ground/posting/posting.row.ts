import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { any, assignedTo, both, column, nobody, where, throughEach } from '../../../../shared/access/scope-sql';
import { postingAccessTable } from './posting-access.row';
import { places } from '../station/place.row';

/** A worker's time at a station, first and last day included. `endsOn` is null while no end is known. */
@Entity('posting')
export class PostingRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  workerId: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /**
   * The contractor that employs the worker, set at creation. A later contractor of the station never sees the workers
   * of an earlier contractor.
   */
  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;

  /** The reason for the end of the posting, as the contractor has written it. Null if none is given. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  endReason: string | null;
}

/** The columns that the record of events shows. The reason is left out, because it is free text. */
export const RECORDED_POSTING = ['workerId', 'stationId', 'contractorId', 'startsOn', 'endsOn'] as const;

/**
 * The table of postings in which an ended posting stays in scope. Only auditors read through this table, to see who
 * read personal data, and to open personal data that is sealed (封存).
 */
export const everPosted: Table<PostingRow> = {
  name: 'posting',
  row: PostingRow,
  ...ofStation('stationId', places),
  contractor: column('contractorId'),
  published: nobody,
  assigned: assignedTo('stationId'),
};

/**
 * Matches postings through which others than the worker's contractor may read the worker. These are postings that have
 * not ended, and ended postings that still give access (`posting_access`).
 */
const readable = any(
  where('t.endsOn IS NULL OR t.endsOn >= :today'),
  throughEach('id', postingAccessTable, 'postingId'),
);

/**
 * The table of postings through which offices, and tokens that are narrowed to stations, read workers. Through an ended
 * posting they read the worker only for a limited time.
 */
export const postingTable: Table<PostingRow> = {
  ...everPosted,
  district: both(everPosted.district, readable),
  street: both(everPosted.street, readable),
  assigned: both(assignedTo('stationId'), readable),
};
