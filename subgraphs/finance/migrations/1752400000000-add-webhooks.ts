import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

/** Adds webhooks, their progress in the feed, and the queues of events that wait for them. */
export class AddWebhooks1752400000000 extends CreateTables {
  protected readonly tables: readonly TableShape[] = [
    {
      name: 'webhook',
      primary: ['id'],
      columns: {
        id: 'id',
        divisionCode: 'word6',
        url: 'word500',
        events: 'text',
        status: 'word16',
        createdAt: 'instant',
      },
      indices: [['divisionCode', 'id'], ['status']],
    },
    {
      name: 'webhook_progress',
      primary: ['webhookId'],
      columns: {
        webhookId: 'id',
        position: 'text',
        queued: 'int',
        failures: 'int',
        failingSince: 'instant?',
        notBefore: 'instant?',
        lastOutcome: 'word24?',
        lastTriedAt: 'instant?',
        leaseOwner: 'id?',
        leaseUntil: 'instant?',
      },
    },
    {
      name: 'webhook_delivery',
      primary: ['webhookId', 'ordinal'],
      columns: {
        webhookId: 'id',
        ordinal: 'int',
        eventId: 'id',
        subject: 'word64',
        body: 'text',
        attempts: 'int',
        failingSince: 'instant?',
        dueAt: 'instant',
      },
      indices: [
        ['webhookId', 'dueAt'],
        ['webhookId', 'subject', 'ordinal'],
      ],
    },
  ];
}
