import { all, narrow } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type PanelMemberRow, panelMemberTable } from './panel-member.row';

const IN_ORDER: Order<PanelMemberRow> = [{ column: 'id', direction: 'ASC' }];

/** The stations and the calendar years of the project years that a query selects. Every combination is selected. */
export type YearsOfStations = { stationIds: readonly string[]; projectYears: readonly number[] };
type Year = { stationId: string; projectYear: number };

export class PanelMemberRepository extends ScopedRepository<PanelMemberRow> {
  constructor(access: Access) {
    super(access, panelMemberTable);
  }

  /** Returns the members of the panels of these evaluations in all rounds, ordered by id. */
  ofEvaluations(evaluationIds: readonly string[]): Promise<PanelMemberRow[]> {
    return this.findAll(this.anyOf('evaluationId', evaluationIds), IN_ORDER);
  }

  /** Returns the members of all panels at these stations for these project years. */
  inYears({ stationIds, projectYears }: YearsOfStations): Promise<PanelMemberRow[]> {
    return this.findByKeys('stationId', stationIds, narrow(this.anyOf('projectYear', projectYears)));
  }

  /** Returns the members of all panels for this project year. */
  ofYear(year: Year): Promise<PanelMemberRow[]> {
    return this.findAll(this.inYear(year), IN_ORDER);
  }

  /** Returns the members of all panels for this project year, and locks them. */
  ofYearLocked(year: Year): Promise<PanelMemberRow[]> {
    return this.findLocked(this.inYear(year), IN_ORDER);
  }

  private inYear({ stationId, projectYear }: Year): Condition {
    return all(this.equals('stationId', stationId), this.equals('projectYear', projectYear));
  }
}

/** The slice of a context or transaction that holds the members of panels. */
export type PanelMemberSlice = { panelMembers: PanelMemberRepository };
/**
 * The slice that reads panel members beyond the caller's scope, because commands must know who has scored. No response
 * shows what it reads.
 */
export type BeyondPanelMembers = { beyond: PanelMemberSlice };
