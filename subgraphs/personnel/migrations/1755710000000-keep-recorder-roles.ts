import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns } from '../../../shared/store/sql/table-columns';

/**
 * Adds the role in which a training was recorded. Older rows take the role from the event of their recording. The role
 * stays null in rows that the demonstration inserted, because they have no such event.
 */
export class KeepRecorderRoles1755710000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'training', { recordedByRole: 'varchar(16) NULL' });
    await runner.query(
      `UPDATE training SET recordedByRole = (SELECT MAX(e.role) FROM event e
        WHERE e.subjectId = training.id AND e.action = 'TRAINING_RECORDED') WHERE recordedByRole IS NULL`,
    );
  }
}
