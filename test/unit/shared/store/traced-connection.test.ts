import { summaryOf } from '../../../../shared/store/observing/traced-connection';

it.each([
  ["SELECT t.id FROM `station` t WHERE t.name = 'secret'", 'SELECT station'],
  ['INSERT INTO `event` (`id`) VALUES (?)', 'INSERT event'],
  [
    'SET STATEMENT innodb_lock_wait_timeout = 0 FOR INSERT INTO `idempotency_key` (`a`) VALUES (?)',
    'INSERT idempotency_key',
  ],
  ['UPDATE event_chain SET length = ?', 'UPDATE event_chain'],
  ['DELETE FROM `due` WHERE `id` = ?', 'DELETE due'],
  ['PRAGMA busy_timeout = 5000', 'STATEMENT'],
])('names the verb and the table of %s', (sql, summary) => {
  expect(summaryOf(sql)).toBe(summary);
});
