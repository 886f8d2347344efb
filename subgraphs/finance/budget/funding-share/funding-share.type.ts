import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type FundingShareRow } from './funding-share.row';

@ObjectType('FundingShare', {
  simpleResolvers: true,
  description: 'How much of a year’s general budget the city bears; its districts bear the rest (FN-1).',
})
export class FundingShareType {
  @Field(() => ID)
  @VisibleTo(...MONEY)
  id: string;

  @Field(() => DivisionCodeScalar, {
    description: 'Of all districts of a city, by 4 digits, or of one district, by 6.',
  })
  @VisibleTo(...MONEY)
  divisionCode: DivisionCode;

  @Field(() => Int)
  @VisibleTo(...MONEY)
  year: number;

  @Field(() => Int, { description: '0…100.' })
  @VisibleTo(...MONEY)
  cityPercent: number;

  @Field(() => DateScalar)
  @VisibleTo(...MONEY)
  setOn: string;

  @Field(() => Int, { description: 'To be told as `expectedVersion` by whoever sets it anew.' })
  @VisibleTo(...MONEY)
  version: number;
}

/** Selects the fields of a row that may leave the subgraph. */
export function toFundingShare(row: FundingShareRow): FundingShareType {
  const { id, divisionCode, year, cityPercent, setOn, version } = row;
  return { id, divisionCode, year, cityPercent, setOn, version };
}
