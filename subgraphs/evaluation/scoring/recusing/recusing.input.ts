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
    zh: '与社工站、项目年度二选一:只填写此项,或者只填写后两项',
    en: 'is an alternative to the station and the project year: give only this field, or only those two',
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
