import { ArgsType, Field, ID, Int } from 'type-graphql';
import { type EvaluationOrder, type EvaluationStatus } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { WriteArgs } from '../../../../shared/graphql/input/write-input';
import { EvaluationOrderEnum, OfficeEnum } from './evaluation-parts.type';
import { EvaluationStatusEnum } from './evaluation.type';

/** The arguments of a mutation of one evaluation. */
@ArgsType()
export class EvaluationArgs extends WriteArgs {
  @Field(() => ID)
  id: string;
}

@ArgsType()
export class EvaluationsArgs extends PlacedPageArgs {
  @Field(() => Int, { nullable: true })
  projectYear?: number | null;

  @Field(() => [EvaluationStatusEnum], { nullable: true })
  status?: EvaluationStatus[] | null;

  @Field(() => EvaluationOrderEnum, { nullable: true })
  orderBy?: EvaluationOrder | null;

  @Field(() => OfficeEnum, { nullable: true })
  awaiting?: EvaluatingOffice | null;
}
