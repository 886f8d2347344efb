import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { any, both, column, nobody, through, where } from '../../../../shared/access/scope-sql';
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

  /** The employer, set at creation. A later contractor of the station never sees the people of an earlier one. */
  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;

  /** The reason, in the words of the employer. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  endReason: string | null;
}

/** The columns that the record may show. The reason is left out, because it is free text. */
export const RECORDED_POSTING = ['workerId', 'stationId', 'contractorId', 'startsOn', 'endsOn'] as const;

/**
 * All postings at stations in scope, ended ones included. Only auditors use it: for the record of who read personal data,
 * and to open sealed persons.
 */
export const everPosted: Table<PostingRow> = {
  name: 'posting',
  row: PostingRow,
  ...ofStation('stationId', places),
  contractor: column('contractorId'),
  published: nobody,
};

/** A posting through which offices read the worker: it has not ended, or its access lasts beyond its end. */
const readable = any(where('t.endsOn IS NULL OR t.endsOn >= :today'), through('id', postingAccessTable, 'postingId'));

/** Offices read a worker through a posting. Through an ended posting they read the worker only for a limited time. */
export const postingTable: Table<PostingRow> = {
  ...everPosted,
  district: both(everPosted.district, readable),
  street: both(everPosted.street, readable),
};
