import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';

@ObjectType('ImportFault', { simpleResolvers: true, description: 'What is wrong with one row of a sheet.' })
export class ImportFaultType {
  @Field(() => Int, { description: 'The row’s, as the call numbers it.' })
  @VisibleTo('CONTRACTOR')
  line: number;

  @Field(() => String, { nullable: true, description: 'The title of the column; null where it is the row as a whole.' })
  @VisibleTo('CONTRACTOR')
  column: string | null;

  @Field(() => String, { description: 'In Chinese, as the sheet is.' })
  @VisibleTo('CONTRACTOR')
  reason: string;
}

@ObjectType('ImportResult', {
  simpleResolvers: true,
  description: 'Either all rows of a sheet were taken, or none, and then it says which are wrong.',
})
export class ImportResultType {
  @Field(() => Int, { description: 'How many rows were taken: all, or 0.' })
  @VisibleTo('CONTRACTOR')
  imported: number;

  @Field(() => [ImportFaultType], { description: 'Of every bad row, from the top down.' })
  @VisibleTo('CONTRACTOR')
  faults: ImportFaultType[];
}
