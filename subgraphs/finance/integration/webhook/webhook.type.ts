import { Field, ID, ObjectType } from 'type-graphql';
import { WEBHOOK_STATUS, type WebhookStatus } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateTimeScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { SUBSCRIPTIONS, WEBHOOK_SECRET } from '../../ground/roles/readers';
import { type WebhookRow } from './webhook.row';

const WebhookStatusEnum = domainEnum(WEBHOOK_STATUS);

@ObjectType('Webhook', {
  simpleResolvers: true,
})
export class WebhookType {
  @Field(() => ID)
  @VisibleTo(...SUBSCRIPTIONS)
  id: string;

  @Field(() => DivisionCodeScalar)
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
  })
  @VisibleTo(...WEBHOOK_SECRET)
  secret: string | null;
}

/** Converts a row to its GraphQL type, without the secret of the webhook. */
export function toWebhook({ id, divisionCode, url, events, status, createdAt }: WebhookRow): WebhookType {
  return { id, division: divisionCode, url, events, status, createdAt, secret: null };
}

export const WebhookConnectionType = connectionType('WebhookConnection', () => WebhookType, SUBSCRIPTIONS);
