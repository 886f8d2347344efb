import { all } from '../../../shared/data/conditions';
import { type Access, type Order, ScopedRepository } from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type EvaluationRow, evaluationTable } from '../evaluation/evaluation.row';
import { type InspectionRow, inspectionTable } from '../inspection/inspection.row';

// What the rules are judged by of this subgraph's own tables: read by the assessor alone, in all rows.

const BY_DAY: Order<InspectionRow> = [
  { column: 'inspectedOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class AssessedEvaluationRepository extends ScopedRepository<EvaluationRow> {
  constructor(access: Access) {
    super(access, evaluationTable);
  }

  atStations(stationIds: readonly string[]): Promise<EvaluationRow[]> {
    return this.findByKeys('stationId', stationIds, { sql: "t.status <> 'SUPERSEDED'", parameters: [] });
  }
}

export class AssessedInspectionRepository extends ScopedRepository<InspectionRow> {
  constructor(access: Access) {
    super(access, inspectionTable);
  }

  /** Of stations that are in the district now, from the first day of the year to `until`. */
  inDistricts(districts: readonly DivisionCode[], { from, until }: { from: string; until: string }) {
    const places = `SELECT p.stationId FROM place p WHERE p.districtCode IN (${districts.map(() => '?').join(', ')})`;
    const there = { sql: `t.stationId IN (${places})`, parameters: districts };
    const inTime = { sql: 't.inspectedOn >= ? AND t.inspectedOn <= ?', parameters: [from, until] };
    return this.findAll(all(there, inTime), BY_DAY);
  }
}
