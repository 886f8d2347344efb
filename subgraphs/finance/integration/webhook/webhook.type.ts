import { Field, ID, ObjectType } from 'type-graphql';
import { WEBHOOK_STATUS, type WebhookStatus } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateTimeScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { SUBSCRIPTIONS, WEBHOOK_SECRET } from '../../ground/roles/readers';
import { type WebhookRow } from './webhook.row';

const WebhookStatusEnum = domainEnum(
  WEBHOOK_STATUS,
  'PARKED: it failed for three days, or said that it is gone (410); it goes on by `resumeWebhook` or `replayWebhook`.',
);

@ObjectType('Webhook', {
  simpleResolvers: true,
  description: 'An address that is told of what is put on record: at least once, and of each subject in order.',
})
export class WebhookType {
  @Field(() => ID)
  @VisibleTo(...SUBSCRIPTIONS)
  id: string;

  @Field(() => DivisionCodeScalar, { description: 'Of the finance bureau that subscribed.' })
  @VisibleTo(...SUBSCRIPTIONS)
  division: DivisionCode;

  @Field(() => String)
  @VisibleTo(...SUBSCRIPTIONS)
  url: string;

  @Field(() => [String])
  @VisibleTo(...SUBSCRIPTIONS)
  events: string[];

  @Field(() => WebhookStatusEnum)
  @VisibleTo(...SUBSCRIPTIONS)
  status: WebhookStatus;

  @Field(() => DateTimeScalar)
  @VisibleTo(...SUBSCRIPTIONS)
  createdAt: string;

  @Field(() => String, {
    nullable: true,
    description: 'With which what is sent is signed (Standard Webhooks); in the answer of `subscribeWebhook` alone.',
  })
  @VisibleTo(...WEBHOOK_SECRET)
  secret: string | null;
}

/** Selects the fields of a row that may leave the subgraph. */
export function toWebhook({ id, divisionCode, url, events, status, createdAt }: WebhookRow): WebhookType {
  return { id, division: divisionCode, url, events, status, createdAt, secret: null };
}

export const WebhookConnectionType = connectionType('WebhookConnection', () => WebhookType, SUBSCRIPTIONS);
