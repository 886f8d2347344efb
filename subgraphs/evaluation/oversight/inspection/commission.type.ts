import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { COMMISSIONED, COVERAGE } from '../../readers';
import { type CommissionRow } from './commission.row';

@ObjectType('InspectionCommission', {
  simpleResolvers: true,
  description: 'That the city bureau has the platform inspect the station projects of a year (EV-3).',
})
export class CommissionType {
  @Field(() => ID)
  @VisibleTo(...COMMISSIONED)
  id: string;

  @Field(() => Int)
  @VisibleTo(...COMMISSIONED)
  year: number;

  @Field(() => Boolean, { description: 'Whether city finance takes part.' })
  @VisibleTo(...COMMISSIONED)
  withFinance: boolean;

  @Field(() => String, { description: 'What is inspected.' })
  @VisibleTo(...COMMISSIONED)
  scope: string;

  @Field(() => DateScalar)
  @VisibleTo(...COMMISSIONED)
  commissionedOn: string;
}

/** The whitelist of what leaves a row. */
export function toCommission({ id, year, withFinance, scope, commissionedOn }: CommissionRow): CommissionType {
  return { id, year, withFinance, scope, commissionedOn };
}

export const CommissionConnectionType = connectionType(
  'InspectionCommissionConnection',
  () => CommissionType,
  COMMISSIONED,
);

@ObjectType('InspectionCoverage', {
  simpleResolvers: true,
  description: 'How far a district has come with a year’s inspection (EV-3).',
})
export class InspectionCoverageType {
  @Field(() => Int, { description: 'Stations that were inspected in the year.' })
  @VisibleTo(...COVERAGE)
  inspectedStations: number;

  @Field(() => Int, { description: 'Stations that have opened and are not closed.' })
  @VisibleTo(...COVERAGE)
  openStations: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it still lacks inspections; null where no standard says how many it needs.',
  })
  @VisibleTo(...COVERAGE)
  lacking: boolean | null;

  /** Resolved to the district. Not part of the graph. */
  districtCode: DivisionCode;
}
