import { ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';

@ObjectType('DivisionFunding', {
  simpleResolvers: true,
})
export class DivisionFundingType {
  /** The keys by which resolvers load the sums. They are not in the schema. */
  code: DivisionCode;
  year: number;
}
