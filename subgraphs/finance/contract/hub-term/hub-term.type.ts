import { Field, ID, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { type LotRow } from '../../ground/lot/lot.row';

@ObjectType('HubTerm', {
  simpleResolvers: true,
})
export class HubTermType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo('FOLLOWER')
  district: DivisionCode;

  @Field(() => ID)
  @VisibleTo('FOLLOWER')
  contractorId: string;

  @Field(() => DateScalar)
  @VisibleTo('FOLLOWER')
  startsOn: string;

  @Field(() => DateScalar)
  @VisibleTo('FOLLOWER')
  endsOn: string;
}

/** Converts the lot of a district hub to its term: the district, the contractor, and the first and last day. */
export function toHubTerm({ districtCode, contractorId, startsOn, endsOn }: LotRow): HubTermType {
  return { district: districtCode, contractorId, startsOn, endsOn };
}
