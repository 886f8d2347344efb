import { Field, Int, ObjectType } from 'type-graphql';
import { type ServiceKind } from '../../../../shared/domain/stations';
import {
  SERVICE_FORM,
  SERVICE_RECIPIENTS,
  type ServiceForm,
  type ServiceRecipients,
} from '../../../../shared/domain/submissions';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { ServiceKindEnum } from '../../../../shared/graphql/types/service-kind';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { REPORTS } from '../../ground/roles/readers';
import { type BriefedService } from './submission-content';

export const ServiceFormEnum = domainEnum(SERVICE_FORM);
export const ServiceRecipientsEnum = domainEnum(SERVICE_RECIPIENTS);

@ObjectType('ServiceOutput', { simpleResolvers: true })
export class ServiceOutputType {
  @Field(() => String)
  @VisibleTo(...REPORTS)
  indicator: string;

  @Field(() => Int)
  @VisibleTo(...REPORTS)
  quantity: number;
}

@ObjectType('BriefedService', { simpleResolvers: true })
export class BriefedServiceType {
  @Field(() => ServiceKindEnum)
  @VisibleTo(...REPORTS)
  kind: ServiceKind;

  @Field(() => ServiceFormEnum, { nullable: true })
  @VisibleTo(...REPORTS)
  form: ServiceForm | null;

  @Field(() => ServiceRecipientsEnum, { nullable: true })
  @VisibleTo(...REPORTS)
  recipients: ServiceRecipients | null;

  @Field(() => Int)
  @VisibleTo(...REPORTS)
  people: number;

  @Field(() => Int)
  @VisibleTo(...REPORTS)
  sessions: number;

  @Field(() => [ServiceOutputType])
  @VisibleTo(...REPORTS)
  outputs: ServiceOutputType[];
}

/** Returns only the fields of a service in a brief that callers may read. */
export function toService({ kind, form, recipients, people, sessions, outputs }: BriefedService): BriefedServiceType {
  const shown = outputs.map(({ indicator, quantity }) => ({ indicator, quantity }));
  return { kind, form, recipients, people, sessions, outputs: shown };
}
