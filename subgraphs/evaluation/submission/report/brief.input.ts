import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type ServiceKind } from '../../../../shared/domain/stations';
import { type ServiceForm, type ServiceRecipients } from '../../../../shared/domain/submissions';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { line, optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { ServiceKindEnum } from '../../../../shared/graphql/types/service-kind';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { CONTRACTED } from '../../ground/roles/writers';
import { ServiceFormEnum, ServiceRecipientsEnum } from '../content/brief-content.type';

@InputType('ServiceOutputInput')
export class ServiceOutputInput {
  @Field(() => String)
  @VisibleTo(...CONTRACTED)
  indicator: string;

  @Field(() => Int)
  @VisibleTo(...CONTRACTED)
  quantity: number;
}

@InputType('BriefedServiceInput')
export class BriefedServiceInput {
  @Field(() => ServiceKindEnum)
  @VisibleTo(...CONTRACTED)
  kind: ServiceKind;

  @Field(() => ServiceFormEnum, { nullable: true })
  @VisibleTo(...CONTRACTED)
  form?: ServiceForm | null;

  @Field(() => ServiceRecipientsEnum, { nullable: true })
  @VisibleTo(...CONTRACTED)
  recipients?: ServiceRecipients | null;

  @Field(() => Int)
  @VisibleTo(...CONTRACTED)
  people: number;

  @Field(() => Int)
  @VisibleTo(...CONTRACTED)
  sessions: number;

  @Field(() => [ServiceOutputInput], { nullable: true })
  @VisibleTo(...CONTRACTED)
  outputs?: ServiceOutputInput[] | null;
}

@InputType('MonthlyBriefInput')
export class MonthlyBriefInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...CONTRACTED)
  stationId: string;

  @Field(() => String)
  @VisibleTo(...CONTRACTED)
  month: string;

  @Field(() => String)
  @VisibleTo(...CONTRACTED)
  summary: string;

  @Field(() => [BriefedServiceInput])
  @VisibleTo(...CONTRACTED)
  services: BriefedServiceInput[];

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...CONTRACTED)
  attachments?: AttachmentInput[] | null;
}

const MOST = 1_000_000;
const whole = z.int().min(0).max(MOST);
const output = z.object({ indicator: line(40), quantity: whole });
const service = z
  .object({
    kind: z.custom<ServiceKind>(),
    form: optional(z.custom<ServiceForm>()),
    recipients: optional(z.custom<ServiceRecipients>()),
    people: whole,
    sessions: whole,
    outputs: optional(z.array(output).max(10)).transform((outputs) => outputs ?? []),
  })
  .refine(({ kind, recipients }) => kind !== 'PROFESSIONAL_SERVICE' || recipients !== null, {
    path: ['recipients'],
    params: { zh: '在填报专业服务时必填', en: 'is required for a professional service' },
  });

export const monthlyBriefSchema = z
  .object({
    stationId: z.string(),
    month: z.string().refine((month) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month), {
      params: { zh: '须为月份,例如 2026-03', en: 'must be a month such as 2026-03' },
    }),
    summary: prose(2000),
    services: z.array(service).max(30),
    attachments: attachmentsSchema,
  })
  .transform(({ stationId, month, attachments, ...content }) => ({ stationId, period: month, attachments, content }));
