import { Field, Int, ObjectType } from 'type-graphql';
import { type ServiceKind } from '../../../../shared/domain/stations';
import { type ServiceForm } from '../../../../shared/domain/submissions';
import { ServiceKindEnum } from '../../../../shared/graphql/types/service-kind';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { REPORTS } from '../../ground/roles/readers';
import { ServiceFormEnum, ServiceOutputType } from '../content/brief-content.type';
import { type Volume } from './volume.rules';

@ObjectType('ServiceSum', { simpleResolvers: true })
export class ServiceSumType {
  @Field(() => ServiceKindEnum)
  @VisibleTo(...REPORTS)
  kind: ServiceKind;

  @Field(() => ServiceFormEnum, { nullable: true })
  @VisibleTo(...REPORTS)
  form: ServiceForm | null;

  @Field(() => Int)
  @VisibleTo(...REPORTS)
  people: number;

  @Field(() => Int)
  @VisibleTo(...REPORTS)
  sessions: number;
}

@ObjectType('ServiceVolume', {
  simpleResolvers: true,
})
export class ServiceVolumeType {
  @Field(() => Int)
  @VisibleTo(...REPORTS)
  briefs: number;

  @Field(() => [ServiceSumType])
  @VisibleTo(...REPORTS)
  services: ServiceSumType[];

  @Field(() => [ServiceOutputType])
  @VisibleTo(...REPORTS)
  outputs: ServiceOutputType[];

  /** Resolvers load the contractor by this key, which is not a field of the GraphQL type. */
  contractorId: string | null;
}

/** Returns only the fields of a total that callers may read. */
export function toVolume({ contractorId, briefs, services, outputs }: Volume): ServiceVolumeType {
  return { contractorId, briefs, services, outputs };
}
