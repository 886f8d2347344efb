import { type Scope } from '../../../../shared/access/scope';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { type ScopedTable, column, inherits, nobody, through, throughEach } from '../../../../shared/access/scope-sql';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';

const scope: Scope = { kind: 'division', code: divisionCode('370102') };
const reading = { scope, today: '2026-06-15' };

const others = { street: nobody, contractor: nobody, published: nobody };
const places: ScopedTable = { name: 'place', district: column('districtCode'), ...others };
const visits: ScopedTable = { name: 'visit', district: through('stationId', places, 'stationId'), ...others };
const observations: ScopedTable = { name: 'observation', ...inherits('visitId', visits) };
const contractors: ScopedTable = { name: 'contractor', district: through('id', places, 'contractorId'), ...others };

describe('a scope that leads through another table', () => {
  it('collects the rows of that table once', () => {
    expect(scopeCondition(observations, reading, 't')).toEqual({
      sql:
        't.`visitId` IN (SELECT t_.`id` FROM `visit` t_ WHERE ' +
        't_.`stationId` IN (SELECT t__.`stationId` FROM `place` t__ WHERE t__.`districtCode` = ?))',
      parameters: ['370102'],
    });
  });

  it('looks up one row of that table for each row of a narrow statement', () => {
    expect(scopeCondition(observations, reading, 't', 'EACH')).toEqual({
      sql:
        'EXISTS (SELECT 1 FROM `visit` t_ WHERE t_.`id` = t.`visitId` AND ' +
        '(EXISTS (SELECT 1 FROM `place` t__ WHERE t__.`stationId` = t_.`stationId` AND (t__.`districtCode` = ?))))',
      parameters: ['370102'],
    });
  });

  it('always looks up the row of a path that few rows take', () => {
    const notes: ScopedTable = { name: 'note', district: throughEach('id', places, 'noteId'), ...others };
    expect(scopeCondition(notes, reading, 't').sql).toBe(
      'EXISTS (SELECT 1 FROM `place` t_ WHERE t_.`noteId` = t.`id` AND (t_.`districtCode` = ?))',
    );
  });

  it('does not look up a row by a key that lacks an index in some tables', () => {
    expect(scopeCondition(contractors, reading, 't', 'EACH')).toEqual(scopeCondition(contractors, reading, 't'));
  });
});
