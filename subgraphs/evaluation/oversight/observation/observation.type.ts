import { Field, ObjectType } from 'type-graphql';
import { OBSERVED_VERDICT, type ObservedVerdict } from '../../../../shared/domain/standard';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CHECKS } from '../../ground/roles/readers';
import { type ObservationRow } from './observation.row';

export const ObservedVerdictEnum = domainEnum(OBSERVED_VERDICT);

@ObjectType('Observation', { simpleResolvers: true })
export class ObservationType {
  @Field(() => RuleIdScalar, { nullable: true })
  @VisibleTo(...CHECKS)
  rule: string | null;

  @Field(() => ObservedVerdictEnum, { nullable: true })
  @VisibleTo(...CHECKS)
  verdict: ObservedVerdict | null;

  @Field(() => String)
  @VisibleTo(...CHECKS)
  text: string;
}

/** Returns only the fields of a row that callers may read. */
export function toObservation({ rule, verdict, text }: ObservationRow): ObservationType {
  return { rule, verdict, text };
}
