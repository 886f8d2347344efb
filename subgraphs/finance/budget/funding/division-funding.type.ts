import { ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';

@ObjectType('DivisionFunding', {
  simpleResolvers: true,
})
export class DivisionFundingType {
  /** Resolved to sums. Not part of the graph. */
  code: DivisionCode;
  year: number;
}
