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

describe('a scope through other tables', () => {
  it('collects the rows there once', () => {
    expect(scopeCondition(observations, reading, 't')).toEqual({
      sql:
        't.`visitId` IN (SELECT t_.`id` FROM `visit` t_ WHERE ' +
        't_.`stationId` IN (SELECT t__.`stationId` FROM `place` t__ WHERE t__.`districtCode` = ?))',
      parameters: ['370102'],
    });
  });

  it('looks a row up there for each of a few rows', () => {
    expect(scopeCondition(observations, reading, 't', 'EACH')).toEqual({
      sql:
        'EXISTS (SELECT 1 FROM `visit` t_ WHERE t_.`id` = t.`visitId` AND ' +
        '(EXISTS (SELECT 1 FROM `place` t__ WHERE t__.`stationId` = t_.`stationId` AND (t__.`districtCode` = ?))))',
      parameters: ['370102'],
    });
  });

  it('always looks up a row that few rows need', () => {
    const notes: ScopedTable = { name: 'note', district: throughEach('id', places, 'noteId'), ...others };
    expect(scopeCondition(notes, reading, 't').sql).toBe(
      'EXISTS (SELECT 1 FROM `place` t_ WHERE t_.`noteId` = t.`id` AND (t_.`districtCode` = ?))',
    );
  });

  it('looks nothing up by a key that has no index everywhere', () => {
    expect(scopeCondition(contractors, reading, 't', 'EACH')).toEqual(scopeCondition(contractors, reading, 't'));
  });
});
