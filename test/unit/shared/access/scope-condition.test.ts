import { type Scope } from '../../../../shared/access/scope';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import {
  type ScopedTable,
  column,
  exceptOfHub,
  inherits,
  nobody,
  through,
  throughEach,
  united,
} from '../../../../shared/access/scope-sql';
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

  it('collects the rows behind a table whose rows it collects', () => {
    const parties: ScopedTable = { name: 'party', district: through('id', visits, 'partyId'), ...others };
    expect(scopeCondition(parties, reading, 't', 'EACH')).toEqual(scopeCondition(parties, reading, 't'));
  });
});

describe('a scope that unites several paths', () => {
  const notes: ScopedTable = {
    name: 'note',
    district: united('note', 'id', column('districtCode'), through('stationId', places, 'stationId'), nobody),
    ...others,
  };

  it('finds the rows of each path separately', () => {
    expect(scopeCondition(notes, reading, 't')).toEqual({
      sql:
        't.`id` IN (SELECT u.`id` FROM (SELECT t_.`id` FROM `note` t_ WHERE t_.`districtCode` = ? UNION ' +
        'SELECT t_.`id` FROM `note` t_ WHERE ' +
        't_.`stationId` IN (SELECT t__.`stationId` FROM `place` t__ WHERE t__.`districtCode` = ?)) u)',
      parameters: ['370102', '370102'],
    });
  });

  it('looks up each row of a narrow statement by every path', () => {
    expect(scopeCondition(notes, reading, 't', 'EACH')).toEqual({
      sql:
        '(t.`districtCode` = ? OR EXISTS (SELECT 1 FROM `place` t_ WHERE t_.`stationId` = t.`stationId` ' +
        'AND (t_.`districtCode` = ?)) OR 1 = 0)',
      parameters: ['370102', '370102'],
    });
  });

  it('matches nothing if no path leads to a row', () => {
    const none: ScopedTable = { name: 'note', district: united('note', 'id', nobody), ...others };
    expect(scopeCondition(none, reading, 't')).toEqual({ sql: '1 = 0', parameters: [] });
  });
});

describe('a path that hides the rows of the contractor that runs a district hub', () => {
  const works: ScopedTable = { name: 'work', district: exceptOfHub('contractorId'), ...others };

  it('hides them from the district hub', () => {
    const ofHub: Scope = { ...scope, hubContractorId: 'C' };
    expect(scopeCondition(works, { ...reading, scope: ofHub }, 't')).toEqual({
      sql: 't.`contractorId` <> ?',
      parameters: ['C'],
    });
  });

  it('hides nothing from the other offices of the district', () => {
    expect(scopeCondition(works, reading, 't')).toEqual({ sql: '1 = 1', parameters: [] });
  });
});
