import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { type Grade } from '../../../../shared/domain/evaluations';
import { STATION_ORDER, type StationOrder, type StationStatus } from '../../../../shared/domain/stations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { GradeEnum, restrictedEnum } from '../../../../shared/graphql/types/enums';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar, DivisionCodeScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { OFFICES, READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { GRADED, NOT_MET } from '../../ground/roles/readers';
import { StationStatusEnum } from './station.type';

/**
 * The sort orders, each with the roles that may use it. A sorted list shows how stations compare. So a role may sort
 * only by values that it may read for every station in its scope.
 */
const StationOrderEnum = restrictedEnum(STATION_ORDER, {
  NAME: READERS,
  NOT_MET_DESC: NOT_MET,
  SCORE_DESC: OFFICES,
  LAST_INSPECTED: OFFICES,
});

@InputType('StationFilter')
class StationFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true })
  @VisibleTo(...READERS)
  division?: DivisionCode | null;

  @Field(() => StationStatusEnum, { nullable: true })
  @VisibleTo(...READERS)
  status?: StationStatus | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...READERS)
  nameContains?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...READERS)
  openedAfter?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...READERS)
  openedBefore?: string | null;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...READERS)
  contractorId?: string | null;

  @Field(() => [RuleIdScalar], { nullable: true })
  @VisibleTo(...NOT_MET)
  notMet?: string[] | null;

  @Field(() => GradeEnum, { nullable: true })
  @VisibleTo(...GRADED)
  grade?: Grade | null;
}

@ArgsType()
export class StationsArgs extends PageArgs {
  @Field(() => StationFilterInput, { nullable: true })
  filter?: StationFilterInput | null;

  @Field(() => StationOrderEnum, { nullable: true })
  orderBy?: StationOrder | null;
}
