import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { projectYearOfOrdinal } from '../instalment/instalment.rules';
import { CONTRACT_TEXTS, LOT_MONEY } from '../../ground/roles/readers';
import { type AcceptanceRow } from './acceptance.row';

@ObjectType('Acceptance', {
  simpleResolvers: true,
})
export class AcceptanceType {
  @Field(() => ID)
  @VisibleTo(...LOT_MONEY)
  id: string;

  @Field(() => Int)
  @VisibleTo(...LOT_MONEY)
  projectYear: number;

  @Field(() => DateScalar)
  @VisibleTo(...LOT_MONEY)
  acceptedOn: string;

  @Field(() => Boolean)
  @VisibleTo(...LOT_MONEY)
  passed: boolean;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACT_TEXTS, 'STREET_OFFICE')
  remark: string | null;
}

/**
 * Converts a row to its GraphQL type. `startsOn` is the first day of the contract, from which the project year is
 * computed.
 */
export function toAcceptance(row: AcceptanceRow, startsOn: string): AcceptanceType {
  const { id, yearOrdinal, acceptedOn, passed, remark } = row;
  return { id, projectYear: projectYearOfOrdinal(startsOn, yearOrdinal), acceptedOn, passed, remark };
}
