import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { isRuleId } from '../../../../shared/policy/rules/registry';
import { optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { INSPECTOR, VISITOR } from '../../ground/roles/writers';
import { type ObservationType, ObservedVerdictEnum } from './observation.type';

@InputType('ObservationInput')
export class ObservationInput {
  @Field(() => RuleIdScalar, { nullable: true })
  @VisibleTo(...INSPECTOR, ...VISITOR)
  rule?: string | null;

  @Field(() => ObservedVerdictEnum, { nullable: true })
  @VisibleTo(...INSPECTOR, ...VISITOR)
  verdict?: ObservationType['verdict'];

  @Field(() => String)
  @VisibleTo(...INSPECTOR, ...VISITOR)
  text: string;
}

const observation = z
  .object({
    rule: optional(
      z.string().refine(isRuleId, {
        params: { zh: '须为标准中的规则编号,例如 ST-2', en: 'must be a rule of the standard, such as ST-2' },
      }),
    ),
    verdict: optional(z.custom<NonNullable<ObservationType['verdict']>>()),
    text: prose(2000),
  })
  .refine(({ rule, verdict }) => verdict === null || rule !== null, {
    path: ['rule'],
    params: { zh: '在填写结论时必填', en: 'is required when a verdict is given' },
  });

/** The observations of one check. A check has 1 to 100 observations. */
export const observationsSchema = z.array(observation).min(1).max(100);
export type Observed = z.output<typeof observation>;
