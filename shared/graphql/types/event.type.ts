import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type EventRow } from '../../record/events/record-tables';
import { type Page } from '../../store/sql/page';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { ActorType, EVENT_READERS, RECORD_READERS, SubjectType } from './actor.type';
import { type ConnectionOf, PageInfoType, toPageInfo } from './paging';
import { DateTimeScalar, DivisionCodeScalar } from './scalars';
import { VisibleTo } from '../audience/visible-to';

@Directive('@shareable')
@ObjectType('Event', { simpleResolvers: true })
export class EventType {
  @Field(() => ID)
  @VisibleTo(...EVENT_READERS)
  id: string;

  @Field(() => String)
  @VisibleTo(...EVENT_READERS)
  chain: string;

  @Field(() => Int)
  @VisibleTo(...EVENT_READERS)
  sequence: number;

  @Field(() => DateTimeScalar)
  @VisibleTo(...EVENT_READERS)
  occurredAt: string;

  @Field(() => String)
  @VisibleTo(...EVENT_READERS)
  action: string;

  @Field(() => SubjectType)
  @VisibleTo(...EVENT_READERS)
  subject: SubjectType;

  @Field(() => ID, { nullable: true })
  @VisibleTo('FOLLOWER')
  stationId: string | null;

  @Field(() => DivisionCodeScalar)
  @VisibleTo('FOLLOWER')
  districtCode: DivisionCode;

  @Field(() => ActorType)
  @VisibleTo(...EVENT_READERS)
  actor: ActorType;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...RECORD_READERS)
  requestId: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...RECORD_READERS)
  before: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...RECORD_READERS)
  after: string | null;

  @Field(() => String)
  @VisibleTo(...EVENT_READERS)
  previousHash: string;

  @Field(() => String)
  @VisibleTo(...EVENT_READERS)
  hash: string;
}

/** Converts a row to its GraphQL type, with the listed columns only. */
export function toEvent(row: EventRow): EventType {
  const { id, chain, sequence, occurredAt, action, requestId, before, after, previousHash, hash } = row;
  return {
    id,
    chain,
    sequence,
    occurredAt,
    action,
    requestId,
    before,
    after,
    previousHash,
    hash,
    subject: { type: row.subjectType, id: row.subjectId },
    stationId: row.stationId,
    districtCode: row.districtCode,
    actor: { subject: row.actor, role: row.role },
  };
}

@Directive('@shareable')
@ObjectType('EventConnection', { simpleResolvers: true })
export class EventConnectionType implements ConnectionOf<EventType> {
  @Field(() => [EventType])
  @VisibleTo(...EVENT_READERS)
  nodes: EventType[];

  @Field(() => PageInfoType)
  @VisibleTo(...EVENT_READERS)
  pageInfo: PageInfoType;

  constructor(private readonly page: Page<EventRow>) {
    this.nodes = page.rows.map(toEvent);
    this.pageInfo = toPageInfo(page);
  }

  @Field(() => Int)
  @VisibleTo(...EVENT_READERS)
  totalCount(): Promise<number> {
    return this.page.total();
  }
}
