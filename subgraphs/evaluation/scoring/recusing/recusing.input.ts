import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { EVALUATORS } from '../../ground/roles/writers';

@InputType('RecuseInput')
export class RecuseInput extends WriteInput {
  @Field(() => ID, { nullable: true })
  @VisibleTo(...EVALUATORS)
  evaluationId?: string | null;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...EVALUATORS)
  stationId?: string | null;

  @Field(() => Int, { nullable: true })
  @VisibleTo(...EVALUATORS)
  projectYear?: number | null;

  @Field(() => String)
  @VisibleTo(...EVALUATORS)
  reason: string;
}

const either = {
  params: {
    zh: '与社工站及项目年度须且只能填写其一',
    en: 'must be given, or else the station together with the project year, but not both',
  },
};

export const recuseSchema = z
  .object({
    evaluationId: optional(z.string()),
    stationId: optional(z.string()),
    projectYear: optional(z.int()),
    reason: line(500),
  })
  .refine(
    ({ evaluationId, stationId, projectYear }) =>
      (stationId === null) === (projectYear === null) && (evaluationId === null) !== (stationId === null),
    { ...either, path: ['evaluationId'] },
  );
export type RecusalInput = z.output<typeof recuseSchema>;
