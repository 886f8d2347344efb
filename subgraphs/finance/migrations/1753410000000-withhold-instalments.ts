import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns } from '../../../shared/store/sql/table-columns';

const HELD_ON = '(SELECT l.heldOn FROM lot l WHERE l.id = instalment.lotId)';
/**
 * The condition that an instalment was paid after its lot was held. At that time, a hold stopped every payment of the
 * lot.
 */
const PAID_WHILE_HELD = `id IN (SELECT d.instalmentId FROM disbursement d JOIN lot l ON l.id = d.lotId
  WHERE d.status IN ('PAID', 'CONFIRMED') AND l.heldOn IS NOT NULL AND d.paidOn > l.heldOn)`;

/**
 * Adds the day on which an instalment was held, and the clause and the reason for which it is withheld. Both databases
 * run the same statements.
 */
export class WithholdInstalments1753410000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'instalment', { heldOn: 'date', withheldClause: 'text', withheldReason: 'text' });
    await queryRunner.query(`UPDATE instalment SET heldOn = ${HELD_ON} WHERE status = 'HELD' OR ${PAID_WHILE_HELD}`);
  }
}
