import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type FundingShareRow } from './funding-share.row';

@ObjectType('FundingShare', {
  simpleResolvers: true,
})
export class FundingShareType {
  @Field(() => ID)
  @VisibleTo(...MONEY)
  id: string;

  @Field(() => DivisionCodeScalar)
  @VisibleTo(...MONEY)
  divisionCode: DivisionCode;

  @Field(() => Int)
  @VisibleTo(...MONEY)
  year: number;

  @Field(() => Int)
  @VisibleTo(...MONEY)
  cityPercent: number;

  @Field(() => DateScalar)
  @VisibleTo(...MONEY)
  setOn: string;

  @Field(() => Int)
  @VisibleTo(...MONEY)
  version: number;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toFundingShare(row: FundingShareRow): FundingShareType {
  const { id, divisionCode, year, cityPercent, setOn, version } = row;
  return { id, divisionCode, year, cityPercent, setOn, version };
}
