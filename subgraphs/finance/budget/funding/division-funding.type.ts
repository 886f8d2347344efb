import { ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';

@ObjectType('DivisionFunding', {
  simpleResolvers: true,
  description:
    'The money of one year’s budget lines (FN-1, FN-2): of a district or above by the lines, of a street by the lots.',
})
export class DivisionFundingType {
  /** The keys by which the sums are loaded. Not in the schema. */
  code: DivisionCode;
  year: number;
}
