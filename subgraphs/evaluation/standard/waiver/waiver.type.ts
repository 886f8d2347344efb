import { Field, ID, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { OFFICES, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { WAIVED } from '../../ground/roles/readers';
import { type WaiverRow } from './waiver.row';
import { isInForce } from './waiver.rules';

@ObjectType('Waiver', {
  simpleResolvers: true,
})
export class WaiverType {
  @Field(() => ID)
  @VisibleTo(...WAIVED)
  id: string;

  @Field(() => RuleIdScalar)
  @VisibleTo(...WAIVED)
  rule: string;

  @Field(() => DateScalar)
  @VisibleTo(...WAIVED)
  grantedOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...WAIVED)
  until: string;

  @Field(() => Boolean)
  @VisibleTo(...WAIVED)
  inForce: boolean;

  @Field(() => String)
  @VisibleTo(...WAIVED)
  reason: string;

  @Field(() => String)
  @VisibleTo(...OFFICES)
  grantedBy: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...WAIVED)
  withdrawnOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...WAIVED)
  withdrawalReason: string | null;

  /** Resolvers load the station or the district by these keys, which are not fields of the GraphQL type. */
  stationId: string | null;
  divisionCode: DivisionCode | null;
}

/** Returns only the fields of a row that callers may read. */
export function toWaiver(row: WaiverRow, today: PlainDate): WaiverType {
  const { id, rule, grantedOn, until, reason, grantedBy, withdrawnOn, withdrawalReason, stationId, divisionCode } = row;
  const own = { id, rule, grantedOn, until, inForce: isInForce(row, today), reason, grantedBy };
  return { ...own, withdrawnOn, withdrawalReason, stationId, divisionCode };
}

export const WaiverConnectionType = connectionType('WaiverConnection', () => WaiverType, WAIVED);
