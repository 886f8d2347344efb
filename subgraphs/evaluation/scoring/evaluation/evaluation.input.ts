import { ArgsType, Field, ID, Int } from 'type-graphql';
import { EVALUATION_ORDER, type EvaluationOrder, type EvaluationStatus } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { WriteArgs } from '../../../../shared/graphql/input/write-input';
import { OfficeEnum } from './evaluation-parts.type';
import { EvaluationStatusEnum } from './evaluation.type';

const EvaluationOrderEnum = domainEnum(EVALUATION_ORDER);

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
