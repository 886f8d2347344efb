import { type Condition } from '../../../../shared/access/scope-sql';
import { type Access } from '../../../../shared/store/scoped-repository';
import { noneIn } from '../../../../shared/store/work/duty-repository';
import { all, plain } from '../../../../shared/store/sql/conditions';
import { correctionTable } from '../../procurement/correction/correction.row';

/**
 * Returns the condition that an account's contractor still has the registered name under which the account was entered.
 * `of` is the alias of the account. The holder is encrypted, so the condition compares the contractor's current name
 * with its name in the version `contractorVersion`. If this column is null, the condition uses the version before the
 * first correction that was made after the account was entered.
 */
export function hasRegisteredName(reading: Access['reading'], of: string): Condition {
  const correction = { table: correctionTable, key: 'contractorId', column: 'contractorId', alias: 'n', of };
  const later = `SELECT MIN(m.version) FROM contractor_correction m WHERE m.contractorId = ${of}.contractorId AND m.correctedAt > ${of}.enteredAt`;
  const name = `SELECT c.name FROM contractor c WHERE c.id = ${of}.contractorId`;
  return noneIn(
    reading,
    correction,
    all(plain(`n.version = COALESCE(${of}.contractorVersion, (${later}))`), plain(`n.name <> (${name})`)),
  );
}
