import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

const KINDS = "'ANNUAL', 'PERSONAL', 'STATUTORY', 'OTHER'";

/**
 * Replaces the free text of older leaves with a kind of leave, because the text could reveal somebody's health. Text
 * that names neither annual nor personal leave becomes STATUTORY.
 */
export class NameLeaveKinds1753240000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE \`leave\` SET kind = CASE WHEN kind LIKE '%年%' THEN 'ANNUAL' WHEN kind LIKE '%事假%' THEN 'PERSONAL'
       ELSE 'STATUTORY' END WHERE kind NOT IN (${KINDS})`,
    );
  }
}
