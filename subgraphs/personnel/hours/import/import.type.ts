import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';

@ObjectType('ImportFault', { simpleResolvers: true })
export class ImportFaultType {
  @Field(() => Int)
  @VisibleTo('CONTRACTOR')
  line: number;

  @Field(() => String, { nullable: true })
  @VisibleTo('CONTRACTOR')
  column: string | null;

  @Field(() => String)
  @VisibleTo('CONTRACTOR')
  reason: string;
}

@ObjectType('ImportResult', {
  simpleResolvers: true,
})
export class ImportResultType {
  @Field(() => Int)
  @VisibleTo('CONTRACTOR')
  imported: number;

  @Field(() => [ImportFaultType])
  @VisibleTo('CONTRACTOR')
  faults: ImportFaultType[];
}
