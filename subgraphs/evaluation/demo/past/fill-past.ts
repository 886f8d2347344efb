import { type EntityManager } from 'typeorm';
import { type CityFacts, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { idOn } from '../../../../shared/demo/plan/context';
import { randomFor } from '../../../../shared/demo/plan/random';
import { POLICIES } from '../../../../shared/policy/policy';
import { insertRows } from '../../../../shared/store/sql/insert-rows';
import { countsByDistrict, type IsWaived } from '../../assessment/assess/tally.rules';
import { monthRows } from '../../assessment/compliance/compliance-month.rules';
import { ComplianceMonthRow } from '../../assessment/compliance/compliance-month.row';
import { FindingRow, PastFindingRow } from '../../assessment/finding/finding.row';
import { YearEndFindingRow } from '../../assessment/year-end/year-end.row';
import { type Course } from './course-of-findings';
import { type KnownDistrict, type OwnRows, knownDistrict } from './known-district';
import { courseOfCity, coursesOf } from './past-findings';

/**
 * Inserts the results of a city's past assessments: current findings, past findings, year-end findings and monthly
 * figures. The Hub's own rules judge the facts as of each day. Today's first assessment continues from these rows.
 */
export class PastFilling {
  private readonly known: KnownDistrict[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly city: CityFacts,
  ) {}

  async fillDistrict(facts: DistrictFacts, rows: OwnRows): Promise<void> {
    if (this.city.assessedOn.length === 0 || facts.stations.length === 0) return;
    const known = knownDistrict(facts, this.city, rows);
    this.known.push(known);
    await this.insert(coursesOf(known, this.assessed()), waivedIn(facts));
  }

  /** Inserts the findings about the city itself, after the findings about all its districts. */
  async close(): Promise<void> {
    if (this.known.length === 0) return;
    await this.insert([courseOfCity(this.city, this.known, this.assessed())], () => false);
  }

  private assessed() {
    return { days: this.city.assessedOn, policies: POLICIES };
  }

  private async insert(courses: readonly Course[], isWaived: IsWaived): Promise<void> {
    const { manager } = this;
    await insertRows(
      manager,
      FindingRow,
      courses.flatMap(({ findings }) => findings),
    );
    await insertRows(manager, PastFindingRow, courses.flatMap(pastRows));
    await insertRows(
      manager,
      YearEndFindingRow,
      courses.flatMap(({ yearEnds }) => yearEnds),
    );
    await insertRows(manager, ComplianceMonthRow, this.months(courses, isWaived));
  }

  private months(courses: readonly Course[], isWaived: IsWaived): ComplianceMonthRow[] {
    return this.city.assessedOn.flatMap((asOf) => {
      const found = courses.flatMap((course) => course.found.get(asOf) ?? []);
      return [...countsByDistrict(found, isWaived)].flatMap(([districtCode, counts]) =>
        monthRows({ districtCode, month: asOf.slice(0, 7), asOf, today: asOf }, counts, []),
      );
    });
  }
}

function pastRows({ past }: Course): PastFindingRow[] {
  return past.map((row) => ({ ...row, id: idOn(randomFor('past', row.subjectId, row.rule, row.since), row.until) }));
}

function waivedIn({ waivers }: DistrictFacts): IsWaived {
  return (found) =>
    waivers.some(
      ({ rule, stationId, grantedOn, until }) =>
        rule === found.rule && stationId === found.stationId && grantedOn <= found.asOf && found.asOf <= until,
    );
}
