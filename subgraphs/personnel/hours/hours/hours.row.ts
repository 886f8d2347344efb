import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ServiceKind } from '../../../../shared/domain/stations';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody, assignedTo } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';
import { type ServiceHoursStatus } from '../../../../shared/domain/personnel';

/** A worker's minutes in communities and villages in one ISO week, logged for one station (PE-5). */
@Entity('service_hours')
export class ServiceHoursRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  workerId: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /** The contractor that employs the worker, set at creation. */
  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  /** A week such as '2026-W14'. As text it sorts by time. */
  @Column({ type: 'varchar', length: 8 })
  week: string;

  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'varchar', length: 64, nullable: true })
  community: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  serviceKind: ServiceKind | null;

  @Column({ type: 'varchar', length: 16 })
  status: ServiceHoursStatus;

  @Column({ type: 'varchar', length: 200, nullable: true })
  returnReason: string | null;

  /**
   * The revision, counted from 1. A change after confirmation makes the next revision, which must be confirmed again.
   */
  @Column({ type: 'int' })
  revision: number;

  /**
   * The login (subject claim) of the person who logged this revision. They may neither confirm nor verify it. Null for
   * a row that the demonstration inserted.
   */
  @Column({ type: 'varchar', length: 255, nullable: true })
  loggedBy: string | null;

  /**
   * The instant of the last change of the status or of the hours. Null if the change is older than this column, or if
   * the demonstration inserted the row.
   */
  @Column({ type: 'varchar', length: 24, nullable: true })
  statusSince: string | null;
}

/** The columns that the record of events shows. Community and reason are left out, because they are free text. */
export const RECORDED_HOURS = [
  'workerId',
  'stationId',
  'contractorId',
  'week',
  'minutes',
  'serviceKind',
  'status',
  'revision',
] as const;

export const serviceHoursTable: Table<ServiceHoursRow> = {
  name: 'service_hours',
  row: ServiceHoursRow,
  ...ofStation('stationId', places),
  contractor: column('contractorId'),
  published: nobody,
  assigned: assignedTo('stationId'),
};
