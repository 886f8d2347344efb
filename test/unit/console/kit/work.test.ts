import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { USER_ROLES } from '../../../../shared/domain/roles';
import { tagOf } from '../../../../shared/graphql/audience/audience-tag';
import { groupOf, groupedWork } from '../../../../gateway/console/kit/work/work-groups';
import { itemAfter } from '../../../../gateway/console/kit/work/item-after';
import { NO_WORK, workAfter } from '../../../../gateway/console/kit/work/work-after';
import { WORK_FIELDS, type WorkCount, type WorkItem } from '../../../../gateway/console/kit/work/work-item';
import { refusalOf } from '../../../../gateway/console/graph/refusal';
import { kindQuery, workQuery } from '../../../../gateway/console/kit/work/work-queries';
import { pageOfDigit } from '../../../../gateway/console/app/shell/key-map';

const MONDAY = '2026-11-30';
const item = (part: Partial<WorkItem>) => ({ dueOn: null, overdue: false, mayAct: true, ...part }) as WorkItem;

describe('the work list', () => {
  it('groups items by urgency, and items of others apart', () => {
    expect(groupOf(item({ dueOn: '2026-11-01', overdue: true }), MONDAY)).toBe('OVERDUE');
    expect(groupOf(item({ dueOn: '2026-12-06' }), MONDAY)).toBe('WEEK');
    expect(groupOf(item({ dueOn: '2026-12-07' }), MONDAY)).toBe('MONTH');
    expect(groupOf(item({ dueOn: '2026-12-31' }), MONDAY)).toBe('LATER');
    expect(groupOf(item({}), MONDAY)).toBe('ANY_TIME');
    expect(groupOf(item({ overdue: true, mayAct: false }), MONDAY)).toBe('WAITING');
  });

  it('shows the nearest due date first, and then the longest wait', () => {
    const items = [
      item({ id: 'c', dueOn: null, since: '1' }),
      item({ id: 'b', dueOn: '2026-12-02', since: '2' }),
      item({ id: 'a', dueOn: '2026-12-02', since: '1' }),
    ];
    expect(
      groupedWork(items, MONDAY)
        .get('WEEK')
        ?.map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });
});

it('leads to the next item of the same kind that the person can do', () => {
  const of = (id: string, part: Partial<WorkItem> = {}) =>
    item({ id, kind: 'FILE_SUBMISSION', subject: { type: 'Submission', id }, ...part });
  const items = [of('a'), of('x', { kind: 'FIX_HOURS' }), of('b', { mayAct: false }), of('c')];
  const linkOf = ({ subject }: WorkItem) => `/submissions/${subject.id}?tab=content`;
  expect(itemAfter(items, '/submissions/a', linkOf)?.id).toBe('c');
  expect(itemAfter(items, '/submissions/c', linkOf)).toBeNull();
  expect(itemAfter(items, '/hours', linkOf)).toBeNull();
});

describe('the work after an answer', () => {
  const count = (kind: WorkCount['kind'], total: number): WorkCount => ({
    kind,
    total,
    ready: total,
    entries: total,
    overdue: 0,
    nextDueOn: null,
  });
  const [hours, payments] = [count('FIX_HOURS', 2), count('FILE_SUBMISSION', 3)];
  const of = { fields: ['personnelWork', 'stationWork'] as const, now: new Date('2026-11-30T09:00:00Z') };
  const page = (id: string) => ({ nodes: [item({ id })] });
  const whole = {
    personnelWork: page('a'),
    stationWork: page('b'),
    personnelWorkCounts: [hours],
    stationWorkCounts: [payments],
  };
  const refusal = refusalOf({ message: '', extensions: { code: 'UNAVAILABLE' } });
  const first = workAfter(NO_WORK, { data: whole, refusal: null }, of);

  it('is what all lists answered', () => {
    expect(first.counts).toEqual([hours, payments]);
    expect(first.items?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(first.isPartial).toBe(false);
  });

  it('keeps the earlier counts and items of a list that fails, and says that it is partial', () => {
    const data = { ...whole, stationWork: null, stationWorkCounts: null, personnelWork: page('c') };
    const next = workAfter(first, { data, refusal }, of);
    expect(next.counts).toEqual([hours, payments]);
    expect(next.items?.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(next.isPartial).toBe(true);
    expect(workAfter(next, { data: whole, refusal: null }, of).isPartial).toBe(false);
  });

  it('keeps the items if only the counts were asked for, and everything if nothing was answered', () => {
    const data = { personnelWorkCounts: [], stationWorkCounts: [payments] };
    const next = workAfter(first, { data, refusal: null }, of);
    expect(next.counts).toEqual([payments]);
    expect(next.items).toEqual(first.items);
    expect(workAfter(first, { data: null, refusal }, of)).toEqual({ ...first, refusal });
  });

  it('is not known if every list failed', () => {
    const data = { personnelWork: null, personnelWorkCounts: null, stationWork: null, stationWorkCounts: null };
    expect(workAfter(NO_WORK, { data, refusal }, of)).toMatchObject({ counts: null, items: null, isPartial: true });
  });
});

const roles = USER_ROLES.filter((role) => role !== 'PUBLIC');
it.each(roles)('asks what %s may read', (role) => {
  const schema = buildSchema(readFileSync(join(__dirname, `../../../schema/audiences/${tagOf(role)}.graphql`), 'utf8'));
  const queries = [workQuery(WORK_FIELDS, true), workQuery(WORK_FIELDS, false), ...WORK_FIELDS.map(kindQuery)];
  expect(queries.flatMap((query) => validate(schema, parse(query)).map(({ message }) => message))).toEqual([]);
});

it('opens the work list and the pages by digits', () => {
  const pages = [{ path: '/station' }, { path: '/hours' }];
  expect(['0', '1', '2', '3', '9', 'x'].map((digit) => pageOfDigit(digit, pages))).toEqual([
    '/work',
    '/station',
    '/hours',
    null,
    null,
    null,
  ]);
});
