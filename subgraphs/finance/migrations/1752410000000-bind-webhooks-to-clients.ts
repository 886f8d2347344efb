import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/**
 * Adds the machine client that subscribed a webhook, with the same statements on both databases. It is not known for
 * older webhooks.
 */
export class BindWebhooksToClients1752410000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE webhook ADD COLUMN clientId varchar(26)');
    await queryRunner.query('CREATE INDEX ix_webhook_clientId ON webhook (clientId)');
  }
}
