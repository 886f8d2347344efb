import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Dimension, type PanelMemberKind } from '../../../../shared/domain/evaluations';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import {
  type Path,
  type ScopedTable,
  both,
  exceptOfHub,
  nobody,
  through,
  where,
} from '../../../../shared/access/scope-sql';
import { type Person } from '../../../../shared/access/person';
import { places } from '../../ground/station/place.row';
import { evaluationTable } from '../evaluation/evaluation.row';

/** The points of a member in one dimension, in tenths. */
export type PanelPoints = { dimension: Dimension; pointsTenths: number; remark: string | null };

/** A member of the panel that scores an evaluation in the place of the two offices, with the form of that member. */
@Entity('panel_member')
export class PanelMemberRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  evaluationId: string;

  /** The round of scoring for which the member was appointed. Rows of earlier rounds are kept for auditors. */
  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'int' })
  projectYear: number;

  @Column({ type: 'varchar', length: 16 })
  kind: PanelMemberKind;

  /** The member as a person who signs in to the Hub. Null for an external person, for whom `name` is set instead. */
  @Column({ type: 'simple-json', nullable: true })
  person: Person | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  name: string | null;

  @Column({ type: 'date' })
  appointedOn: string;

  @Column({ type: 'date', nullable: true })
  recusedOn: string | null;

  @Column({ type: 'text', nullable: true })
  recusalReason: string | null;

  /** The day on which the form was entered. Null until then. */
  @Column({ type: 'date', nullable: true })
  scoredOn: string | null;

  /**
   * The person who entered the form: the member, or the caller who entered it for an external person. Null until the
   * form is entered. The person stays recorded if the form is cleared because this person is recused.
   */
  @Column({ type: 'simple-json', nullable: true })
  enteredBy: Person | null;

  @Column({ type: 'simple-json', nullable: true })
  points: PanelPoints[] | null;
}

/**
 * The fields that events record. Persons, names, points and reasons are left out, because some readers of events may
 * not read panels.
 */
export const RECORDED_PANEL_MEMBER = [
  'evaluationId',
  'round',
  'stationId',
  'projectYear',
  'kind',
  'appointedOn',
  'recusedOn',
  'scoredOn',
] as const;

/**
 * The table of panel members. The offices of the station's current division read the rows. A contractor learns only
 * which kinds of members the panel has.
 */
export const panelMemberTable: Table<PanelMemberRow> = {
  name: 'panel_member',
  row: PanelMemberRow,
  ...ofStation('stationId', places),
  contractor: nobody,
  published: nobody,
};

const SCORED = where("t.status IN ('SCORED', 'SIGNED', 'SUPERSEDED')");
const SCORED_BY_OTHERS = both(SCORED, exceptOfHub('contractorId'));

/**
 * Returns the scope of an office, limited to panel members whose evaluation is scored. A member's signed sheet shows
 * the points. Nobody may therefore read a sheet earlier, even if they know the member's id from the events. A district
 * hub never reads the sheets of a panel that scores its own contractor's work.
 */
const ofScored = (office: Path) => {
  const scored: ScopedTable = { ...evaluationTable, district: SCORED_BY_OTHERS, street: SCORED };
  return both(through('evaluationId', scored, 'id'), office);
};
export const panelSheetTable: ScopedTable = {
  name: panelMemberTable.name,
  district: ofScored(panelMemberTable.district),
  street: ofScored(panelMemberTable.street),
  contractor: nobody,
  published: nobody,
};
