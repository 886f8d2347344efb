import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type Caller } from '../../../shared/access/caller';
import { personnel } from '../../../subgraphs/personnel/schema';
import { ASSESSOR, contractor, office } from '../../support/city/callers';
import { PAGE, pageCity } from '../../support/city/page-city';
import {
  CITY,
  CONTRACTOR,
  LAST_WEEK,
  LIXIA,
  NOW,
  STATION,
  TODAY,
  idOf,
  smallCity,
} from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const TOMORROW = '2026-06-18';
const YESTERDAY = '2026-06-16';
const WORKER = { stays: idOf('WK', 10), leaves: idOf('WK', 11), comes: idOf('WK', 12), left: idOf('WK', 90) };

/**
 * Builds the small city with special cases at Lixia's first station. One worker was on leave and has a training that is
 * verified only today. Another worker's last day is today. A third worker turns 41 today, and their posting begins
 * today.
 */
function factsCity(): DemoBatch[] {
  return smallCity().map((batch) => (batch.kind === 'DISTRICT' && batch.district === LIXIA ? lixiaOf(batch) : batch));
}

function lixiaOf(facts: DistrictFacts): DistrictFacts {
  const [training] = facts.trainings;
  const [hours] = facts.hours;
  if (training === undefined || hours === undefined) throw new Error('Lixia must have trainings and hours.');
  const attended = (workerId: string, passed = true) => ({ workerId, passed });
  const terms: Record<string, object> = { [WORKER.leaves]: { endsOn: TODAY }, [WORKER.comes]: { startsOn: TODAY } };
  return {
    ...facts,
    workers: facts.workers.map((each) => (each.id === WORKER.comes ? { ...each, birthDate: '1985-06-17' } : each)),
    postings: facts.postings.map((each) => ({ ...each, ...terms[each.workerId] })),
    leaves: [{ id: idOf('LV', 1), workerId: WORKER.stays, from: '2026-05-28', until: '2026-06-01', kind: 'ANNUAL' }],
    trainings: [
      { ...training, verifiedOn: TODAY, attendees: [attended(WORKER.stays), attended(WORKER.comes, false)] },
      { ...training, id: idOf('TR', 91), verifiedOn: null, attendees: [attended(WORKER.leaves)] },
      {
        ...training,
        id: idOf('TR', 92),
        heldOn: '2024-01-05',
        verifiedOn: '2024-01-10',
        attendees: [attended(WORKER.left)],
      },
    ],
    hours: [
      ...facts.hours,
      { ...hours, id: idOf('HR', 81), week: '2026-W23', minutes: 900, status: 'VERIFIED' },
      { ...hours, id: idOf('HR', 82), week: '2026-W22', minutes: 1500, status: 'LOGGED' },
      { ...hours, id: idOf('HR', 83), week: '2026-W21', stationId: STATION.lixiaSecond },
    ],
  };
}

const on = (fields: string) =>
  `query ($r: [_Any!]!, $on: Date!, $weeks: Int!) { _entities(representations: $r) { ... on Station { ${fields} } } }`;
const STAFF =
  on(`staffFacts(on: $on, weeks: $weeks) { workerId contractorId age ageOnPosting education qualified startsOn
  weeks { week isOnPostThroughout hasLeave confirmedMinutes isOpen } }`);
const POSTINGS = `query ($r: [_Any!]!, $on: Date!) { _entities(representations: $r) { ... on Station {
  postingFacts(on: $on) { workerId contractorId startsOn endsOn trainedOn } } } }`;
const stationsAt = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'Station', id }));

type Staff = { workerId: string; age: number; weeks: Record<string, unknown>[] };
type Posting = { workerId: string; trainedOn: string | null };

describe('the assessor', () => {
  const under = sharedSubgraph(personnel(TEST_VAULT), factsCity(), NOW);

  async function first<Facts>(source: string, variables: Record<string, unknown>): Promise<Facts> {
    const { data, errors } = await under.ask(ASSESSOR, source, { r: stationsAt([STATION.lixiaFirst]), ...variables });
    expect(errors).toBeUndefined();
    const [station] = data?.['_entities'] as Record<string, Facts>[];
    return Object.values(station ?? {})[0] as Facts;
  }
  const staff = (day: string, weeks = 1) => first<Staff[]>(STAFF, { on: day, weeks });
  const postings = (day: string) => first<Posting[]>(POSTINGS, { on: day });

  it('reads everybody on post on the day, from the first to the last day of a posting', async () => {
    const onPost = async (day: string) => (await staff(day)).map(({ workerId }) => workerId).sort();
    expect(await onPost(TODAY)).toEqual([WORKER.stays, WORKER.leaves, WORKER.comes]);
    expect(await onPost(YESTERDAY)).toEqual([WORKER.stays, WORKER.leaves]);
    expect(await onPost(TOMORROW)).toEqual([WORKER.stays, WORKER.comes]);
    expect(await onPost('2024-12-31')).toEqual([WORKER.left]);
  });

  it('reads of each worker the age today and on the first day, the education and the confirmed hours', async () => {
    const [stays] = await staff(TODAY, 4);
    const week = (name: string, facts: object) => ({ week: name, isOnPostThroughout: true, hasLeave: false, ...facts });
    expect(stays).toEqual({
      ...{ workerId: WORKER.stays, contractorId: CONTRACTOR.lixia, age: 36, ageOnPosting: 34 },
      ...{ education: 'BACHELOR', qualified: true, startsOn: '2025-01-01' },
      weeks: [
        week('2026-W21', { confirmedMinutes: 0, isOpen: true }),
        week('2026-W22', { hasLeave: true, confirmedMinutes: 0, isOpen: true }),
        week('2026-W23', { hasLeave: true, confirmedMinutes: 900, isOpen: false }),
        week(LAST_WEEK, { confirmedMinutes: 1500, isOpen: false }),
      ],
    });
  });

  it('reads a worker who turns 41 on the day as 41', async () => {
    const comes = async (day: string) => (await staff(day)).find(({ workerId }) => workerId === WORKER.comes);
    expect(await comes(TODAY)).toMatchObject({ age: 41, ageOnPosting: 41 });
    const birthDate = TOMORROW.replace('2026', '1985');
    await under.database.query('UPDATE worker SET birthDateCipher = ? WHERE id = ?', [
      TEST_VAULT.seal(birthDate, { column: 'birthDateCipher', id: WORKER.comes }),
      WORKER.comes,
    ]);
    expect(await comes(TODAY)).toMatchObject({ age: 40, ageOnPosting: 40 });
    expect(await comes(TOMORROW)).toMatchObject({ age: 41, ageOnPosting: 40 });
  });

  it('reads a worker as on post only from the first day of the posting', async () => {
    const comes = (await staff(TOMORROW)).find(({ workerId }) => workerId === WORKER.comes);
    expect(comes?.weeks).toMatchObject([{ isOnPostThroughout: false }]);
  });

  it('reads the weeks at the turn of a year by their ISO names', async () => {
    const [left] = await staff('2024-12-31', 3);
    expect(left?.weeks.map(({ week, confirmedMinutes }) => [week, confirmedMinutes])).toEqual([
      ['2024-W50', 1500],
      ['2024-W51', 0],
      ['2024-W52', 0],
    ]);
    const [stays] = await staff('2027-01-04', 2);
    expect(stays?.weeks.map(({ week }) => week)).toEqual(['2026-W52', '2026-W53']);
  });

  it('reads every posting that had begun, with its training from the day of verification on', async () => {
    const { lixia, left } = CONTRACTOR;
    const stays = { workerId: WORKER.stays, contractorId: lixia, startsOn: '2025-01-01', endsOn: null };
    const leaves = { workerId: WORKER.leaves, contractorId: lixia, startsOn: '2025-01-01', endsOn: TODAY };
    const comes = { workerId: WORKER.comes, contractorId: lixia, startsOn: TODAY, endsOn: null };
    const gone = { workerId: WORKER.left, contractorId: left, startsOn: '2024-01-01', endsOn: '2024-12-31' };
    const verified = { ...gone, trainedOn: '2024-01-05' };
    expect(await postings(TODAY)).toEqual([
      verified,
      { ...stays, trainedOn: '2025-01-05' },
      { ...leaves, trainedOn: null },
      { ...comes, trainedOn: null },
    ]);
    expect(await postings(YESTERDAY)).toEqual([
      verified,
      { ...stays, trainedOn: null },
      { ...leaves, trainedOn: null },
    ]);
  });

  it('reads no facts at a station without staff', async () => {
    const { data } = await under.ask(ASSESSOR, STAFF, { r: stationsAt([STATION.lixiaSecond]), on: TODAY, weeks: 1 });
    expect(data?.['_entities']).toEqual([{ staffFacts: [] }]);
  });

  it.each([
    [0, TODAY, 'weeks'],
    [13, TODAY, 'weeks'],
    [12, '1000-01-05', 'on'],
  ])('cannot read %s weeks before %s', async (weeks, day, field) => {
    const { errors } = await under.ask(ASSESSOR, STAFF, { r: stationsAt([STATION.lixiaFirst]), on: day, weeks });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('cannot read names and dates of birth', async () => {
    for (const field of ['name', 'birthDate', 'phone', 'major']) {
      const { errors } = await under.ask(ASSESSOR, on(`staffFacts(on: $on, weeks: $weeks) { ${field} }`), {
        ...{ r: [], on: TODAY, weeks: 1 },
      });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });

  it.each<[string, Caller]>([
    ['the city bureau', office('CITY_BUREAU', CITY)],
    ['its contractor', contractor(CONTRACTOR.lixia)],
  ])('is the only caller of these fields, which %s cannot query', async (_, caller) => {
    for (const source of [STAFF, POSTINGS]) {
      const { errors } = await under.ask(caller, source, {
        r: [],
        on: TODAY,
        ...(source === STAFF ? { weeks: 1 } : {}),
      });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('a page', () => {
  const under = sharedSubgraph(personnel(TEST_VAULT), pageCity(), NOW);

  it('needs as many SQL statements for 100 stations as for 10', async () => {
    const both = on(`staffFacts(on: $on, weeks: $weeks) { workerId weeks { confirmedMinutes } }
      postingFacts(on: $on) { trainedOn }`);
    const statements = async (ids: readonly string[]) => {
      under.statements.length = 0;
      const { data, errors } = await under.ask(ASSESSOR, both, { r: stationsAt(ids), on: TODAY, weeks: 4 });
      expect(errors).toBeUndefined();
      const found = data?.['_entities'] as { staffFacts: unknown[]; postingFacts: unknown[] }[];
      expect(
        found.filter(({ staffFacts, postingFacts }) => staffFacts.length + postingFacts.length === 2),
      ).toHaveLength(ids.length);
      return under.statements.length;
    };
    const many = await statements(PAGE);
    expect(many).toBe(await statements(PAGE.slice(0, 10)));
    expect(many).toBeLessThanOrEqual(8);
  });
});
