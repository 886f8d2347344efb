import { DISTRICT_RULES } from '../../../gateway/console/generated/rules';
import { DistrictRecordDocument } from '../../../gateway/console/generated/documents/city-bureau';
import {
  type MovableStation,
  plannedMoves,
  withCurrentStreets,
} from '../../../gateway/console/nouns/redistricting/plan';
import { codeFaults, emptyFaults, sentPlan } from '../../../gateway/console/nouns/redistricting/plan-fields';
import { type CountedSubmission, kindsIn, matrixOf } from '../../../gateway/console/nouns/submission/matrix';

const DISTRICTS = [
  { code: '370102', name: '历下区' },
  { code: '370103', name: '市中区' },
];
const [LIXIA, SHIZHONG] = DISTRICTS as [{ code: string; name: string }, { code: string; name: string }];

describe('the matrix of submissions', () => {
  const of = (district: (typeof DISTRICTS)[number], each: Partial<CountedSubmission>): CountedSubmission => ({
    kind: 'MONTHLY_BRIEF',
    status: 'SUBMITTED',
    division: { code: `${district.code}001`, name: '' },
    station: { district },
    ...each,
  });
  const rows = matrixOf(DISTRICTS, [
    of(LIXIA, {}),
    of(LIXIA, { status: 'SUBMITTED_LATE' }),
    of(LIXIA, { status: 'OVERDUE' }),
    of(SHIZHONG, { status: 'DUE' }),
    { kind: 'ANNUAL_PLAN', status: 'OVERDUE', division: SHIZHONG, station: null },
  ]);

  it('counts by district and kind, with a row for the whole city at the end', () => {
    expect(rows.map(({ district }) => district?.name ?? null)).toEqual(['历下区', '市中区', null]);
    expect(rows[0]?.cells.get('MONTHLY_BRIEF')).toEqual({ total: 3, submitted: 2, overdue: 1, due: 0 });
    expect(rows[2]?.all).toEqual({ total: 5, submitted: 2, overdue: 2, due: 1 });
  });

  it('counts a document of a district itself, which has no station', () => {
    expect(rows[1]?.cells.get('ANNUAL_PLAN')).toEqual({ total: 1, submitted: 0, overdue: 1, due: 0 });
  });

  it('shows the kinds that occur, in the order of the vocabulary', () => {
    expect(kindsIn(rows)).toEqual(['ANNUAL_PLAN', 'MONTHLY_BRIEF']);
  });
});

describe('the plan of a redistricting', () => {
  const station = (id: string, street: string, district = LIXIA): MovableStation => ({
    id,
    name: `${id}站`,
    status: 'OPERATING',
    district,
    division: { code: street, name: `${street}街道` },
  });
  const stations = [station('a', '370102001'), station('b', '370102002'), station('c', '370103001', SHIZHONG)];
  const effects = (rows: object[]) =>
    plannedMoves(rows, { stations, districts: DISTRICTS }).map((each) => each.effects);

  it('begins with the current street of a station, and keeps what was entered', () => {
    const rows = [
      { stationId: 'a', newCode: '', newName: '' },
      { stationId: 'b', newCode: '370102009', newName: '' },
    ];
    expect(withCurrentStreets(rows, stations)).toEqual([
      { stationId: 'a', newCode: '370102001', newName: '370102001街道' },
      { stationId: 'b', newCode: '370102009', newName: '' },
    ]);
  });

  it('tells a new name, a new district, and no change from each other', () => {
    const same = { newCode: '370102001', newName: '370102001街道' };
    expect(effects([{ stationId: 'a', ...same }])).toEqual([['UNCHANGED']]);
    expect(effects([{ stationId: 'a', ...same, newName: '新街道' }])).toEqual([['RENAMED']]);
    expect(effects([{ stationId: 'a', ...same, supervisingDistrict: '370103' }])).toEqual([['REASSIGNED']]);
  });

  it('says whether the old street ends or remains', () => {
    const moved = { stationId: 'a', newCode: '370102009', newName: '新街道' };
    expect(effects([moved])).toEqual([['ENDS']]);
    expect(effects([{ ...moved, keepsOldStreet: true }])).toEqual([['REMAINS']]);
    // The old street remains, because the same redistricting moves another station there.
    expect(effects([moved, { stationId: 'b', newCode: '370102001', newName: '街道' }])[0]).toEqual(['REMAINS']);
  });

  it('warns of two stations in one street', () => {
    const merged = { stationId: 'a', newCode: '370102002', newName: '370102002街道' };
    expect(effects([merged])).toEqual([['ENDS', 'CROWDED']]);
    // The same redistricting also moves the other station away.
    expect(effects([merged, { stationId: 'b', newCode: '370102008', newName: '街道' }])[0]).toEqual(['ENDS']);
  });

  it('places a street in the chosen district, in its present one, or in that of its code', () => {
    const moves = plannedMoves(
      [
        { stationId: 'a', newCode: '370103001', newName: '街道' },
        { stationId: 'b', newCode: '370103009', newName: '街道' },
        { stationId: 'c', newCode: '370103001', newName: '街道', supervisingDistrict: '370102' },
      ],
      { stations, districts: DISTRICTS },
    );
    expect(moves.map(({ after }) => after.district.name)).toEqual(['市中区', '市中区', '历下区']);
  });

  it('refuses codes without nine digits, and a plan that changes nothing', () => {
    const values = { changes: [{ newCode: '3701' }, { newCode: '' }, { newCode: '370102009' }] };
    expect(codeFaults(values, 'changes', 'newCode').map(({ field }) => field)).toEqual(['changes.0.newCode']);
    expect(emptyFaults({ changes: [], newStreets: [], endedStreets: [] })).toHaveLength(1);
    expect(emptyFaults({ changes: [], newStreets: [], endedStreets: [{ code: '1' }] })).toEqual([]);
  });

  it('sends the streets that end as codes', () => {
    expect(sentPlan({ effectiveOn: '2026-12-31', endedStreets: [{ code: '370102009' }] })).toEqual({
      effectiveOn: '2026-12-31',
      endedStreets: ['370102009'],
    });
  });
});

it('asks on the record of a district for the finding of every rule that assesses districts', () => {
  const asked = [...DistrictRecordDocument.matchAll(/rule: "([A-Z]+-\d+)"/g)].map(([, rule]) => rule);
  expect(asked.sort()).toEqual([...DISTRICT_RULES].sort());
});
