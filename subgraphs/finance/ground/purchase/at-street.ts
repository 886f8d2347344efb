import { all } from '../../../../shared/store/sql/conditions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Condition, type Reading, quoted } from '../../../../shared/access/scope-sql';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { contractTable } from '../contract/contract.row';
import { lotTable } from '../lot/lot.row';
import { places } from '../place/place.row';

/**
 * Returns the condition that a column holds the id of a station in a street or town. `name` is the name of the column.
 * The condition counts only stations that the caller may read.
 */
export function stationAt(name: string, code: DivisionCode, reading: Reading): Condition {
  const scoped = all({ sql: 'p.divisionCode = ?', parameters: [code] }, scopeCondition(places, reading, 'p'));
  return { sql: `${name} IN (SELECT p.stationId FROM place p WHERE ${scoped.sql})`, parameters: scoped.parameters };
}

/**
 * Returns the condition that a column holds the id of a contract with a lot in a street or town. `name` is the name of
 * the column. The condition counts only lots that the caller may read.
 */
export function contractAt(name: string, code: DivisionCode, reading: Reading): Condition {
  const scoped = all(stationAt('l.stationId', code, reading), scopeCondition(lotTable, reading, 'l'));
  return { sql: `${name} IN (SELECT l.contractId FROM lot l WHERE ${scoped.sql})`, parameters: scoped.parameters };
}

/**
 * Returns the condition that a column holds the id of a notice whose contract has a lot in a street or town. `name` is
 * the name of the column.
 */
export function noticeAt(name: string, code: DivisionCode, reading: Reading): Condition {
  const scoped = all(contractAt('k.id', code, reading), scopeCondition(contractTable, reading, 'k'));
  const rows = `SELECT k.noticeId FROM ${quoted(contractTable.name)} k WHERE ${scoped.sql}`;
  return { sql: `${name} IN (${rows})`, parameters: scoped.parameters };
}
