import { type Caller } from '../../../shared/access/caller';
import { stations } from '../../../subgraphs/stations/schema';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  smallCity,
} from '../../support/city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

let under: SubgraphUnderTest;
beforeEach(async () => {
  under = await subgraphUnderTest(stations, smallCity(), NOW);
});
afterEach(() => under.close());

type Input = Record<string, unknown>;
type File = { id: string; name: string };
type Written = {
  version: number;
  venue: { attachments: File[] };
  signage: { placement: string; attachments: File[] }[];
};
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const rows = (sql: string) => under.database.query<Record<string, unknown>[]>(sql);

const content = (number: number) => ({
  ...{ sha256: String(number).padStart(64, '0'), bytes: 1000 + number, mediaType: 'image/jpeg' as const },
});
const given = (number: number, sender: Caller = street) => ({
  ...{ receipt: under.receiptOf(sender, content(number)), name: `照片${number}.jpg`, kind: 'PHOTOGRAPH' },
});
const photograph = (number: number) => ({ name: `照片${number}.jpg`, kind: 'PHOTOGRAPH', ...content(number) });

const FILE = 'id name kind mediaType bytes sha256';
const SHOWN = `version venue { attachments { ${FILE} } } signage { placement attachments { ${FILE} } }`;
const VENUE = `mutation M($input: RecordVenueInput!) { written: recordVenue(input: $input) { ${SHOWN} } }`;
const PLAQUE = `mutation M($input: RecordSignageInput!) { written: recordSignage(input: $input) { ${SHOWN} } }`;

const about = (expectedVersion: number) => ({ stationId: STATION.lixiaFirst, expectedVersion });
const venue = (expectedVersion: number, attachments?: unknown) => ({
  ...about(expectedVersion),
  ...{ address: '示例路9号', source: 'OTHER', attachments },
});
const plaque = (expectedVersion: number, attachments?: unknown, placement = 'OUTDOOR') => ({
  ...about(expectedVersion),
  ...{ placement, text: '社工站', hasEmblem: true, prominent: true, installedOn: TODAY, attachments },
});
async function done(caller: Caller, source: string, input: Input): Promise<Written> {
  const { data, errors } = await under.ask(caller, source, { input });
  expect(errors?.map(({ extensions }) => extensions)).toBeUndefined();
  return data?.['written'] as Written;
}
const plaqueFiles = ({ signage }: Written, placement = 'OUTDOOR') =>
  signage.find((each) => each.placement === placement)?.attachments;

it('shows the photographs of a plaque in their order, and records each hash and kind but not its name', async () => {
  const written = await done(street, PLAQUE, plaque(1, [given(1), given(2)]));
  const files = plaqueFiles(written) ?? [];
  expect(files).toMatchObject([photograph(1), photograph(2)]);
  expect(written.venue.attachments).toEqual([]);
  const events = await rows("SELECT * FROM event WHERE action = 'ATTACHMENT_ADDED' ORDER BY sequence");
  expect(events.map(({ subjectId }) => subjectId)).toEqual(files.map(({ id }) => id));
  const place = { stationId: STATION.lixiaFirst, divisionCode: STREET.lixiaFirst, districtCode: LIXIA };
  expect(events[0]).toMatchObject({ subjectType: 'Attachment', ...place, before: null });
  const after = { stationId: STATION.lixiaFirst, part: 'OUTDOOR', version: 2, kind: 'PHOTOGRAPH', ...content(1) };
  expect(JSON.parse(String(events[0]?.['after']))).toEqual(after);
});

it('shows the photographs of a venue, whichever provider of the venue has recorded it', async () => {
  expect((await done(street, VENUE, venue(1, [given(1)]))).venue.attachments).toMatchObject([photograph(1)]);
  const files = (await done(bureau, VENUE, venue(2, [given(2, bureau)]))).venue.attachments;
  expect(files).toMatchObject([photograph(2)]);
});

it('shows only the photographs of the newest recording of the venue and of each plaque', async () => {
  const first = plaqueFiles(await done(street, PLAQUE, plaque(1, [given(1)])))?.[0];
  await done(street, PLAQUE, plaque(2, [given(2)], 'INDOOR'));
  const both = await done(street, VENUE, venue(3, [given(3)]));
  const shown = [plaqueFiles(both), plaqueFiles(both, 'INDOOR'), both.venue.attachments];
  expect(shown).toMatchObject([[photograph(1)], [photograph(2)], [photograph(3)]]);
  const again = await done(street, PLAQUE, plaque(4, [given(4)]));
  const renewed = [plaqueFiles(again), plaqueFiles(again, 'INDOOR'), again.venue.attachments];
  expect(renewed).toMatchObject([[photograph(4)], [photograph(2)], [photograph(3)]]);
  const { data } = await under.ask(street, `{ stationAttachment(id: "${first?.id}") { id } }`);
  expect(data).toEqual({ stationAttachment: { id: first?.id } });
});

const venueFiles = ({ venue }: Written) => venue.attachments;

it('reads the files of newest recordings only, and those of all stations with one statement', async () => {
  await done(street, PLAQUE, plaque(1, [given(1)]));
  await done(street, PLAQUE, plaque(2, [given(2)]));
  under.statements.length = 0;
  await under.ask(bureau, `{ stations(first: 10) { nodes { ${SHOWN} } } }`);
  const reads = under.statements.filter((sql) => sql.includes('FROM `station_attachment`'));
  expect(reads).toEqual([expect.stringMatching(/t\.`part` = \?.+t\.`version` = \?/)]);
});

it('shows no files of a venue or a plaque that was recorded before files could be attached', async () => {
  await done(street, PLAQUE, plaque(1, [given(1)]));
  const { version } = await done(street, VENUE, venue(2, [given(2)]));
  const older = { placement: 'OUTDOOR', text: '社工站', hasEmblem: true, prominent: true, installedOn: TODAY };
  await rows(
    `UPDATE station SET venueVersion = NULL, signage = '${JSON.stringify([older])}' WHERE id = '${STATION.lixiaFirst}'`,
  );
  const { data } = await under.ask(street, `{ station(id: "${STATION.lixiaFirst}") { ${SHOWN} } }`);
  const station = data?.['station'] as Written;
  expect([station.version, venueFiles(station), plaqueFiles(station)]).toEqual([version, [], []]);
});

it('lets offices read the files of an earlier recording, and the contractor only those of the newest', async () => {
  const earlier = [
    plaqueFiles(await done(street, PLAQUE, plaque(1, [given(1)])))?.[0],
    venueFiles(await done(street, VENUE, venue(2, [given(2)])))[0],
  ];
  const worker = { ...contractor(CONTRACTOR.lixia), stations: [STATION.lixiaFirst] } as Caller;
  const found = (caller: Caller) =>
    Promise.all(
      earlier.map(async (file) => {
        const { data } = await under.ask(caller, `{ stationAttachment(id: "${file?.id}") { id } }`);
        return data?.['stationAttachment'] !== null;
      }),
    );
  expect(await found(contractor(CONTRACTOR.lixia))).toEqual([true, true]);
  await done(street, PLAQUE, plaque(3, [given(3)]));
  await done(street, VENUE, venue(4));
  for (const caller of [street, bureau, office('AUDITOR', LIXIA), hub(LIXIA, CONTRACTOR.hub)]) {
    expect(await found(caller)).toEqual([true, true]);
  }
  for (const caller of [contractor(CONTRACTOR.lixia), worker]) expect(await found(caller)).toEqual([false, false]);
});

it.each([[undefined], [null], [[]]])('accepts a recording without files, which then shows none: %p', async (none) => {
  await done(street, PLAQUE, plaque(1, [given(1)]));
  await done(street, VENUE, venue(2, [given(2)]));
  expect(plaqueFiles(await done(street, PLAQUE, plaque(3, none)))).toEqual([]);
  expect((await done(street, VENUE, venue(4, none))).venue.attachments).toEqual([]);
  expect(await rows('SELECT id FROM station_attachment')).toHaveLength(2);
});

it('attaches a file once when its call is repeated after the receipt has expired', async () => {
  const input = { ...plaque(1, [given(1)]), idempotencyKey: 'plaque' };
  const first = await done(street, PLAQUE, input);
  under.moveTo('2026-06-24');
  expect(await done(street, PLAQUE, input)).toEqual(first);
  expect(await rows('SELECT id FROM station_attachment')).toHaveLength(1);
});

it.each<[string, () => unknown, string]>([
  ['a receipt of another street', () => [given(1), given(2, office('STREET_OFFICE', STREET.lixiaSecond))], '1.receipt'],
  ['an invalid receipt', () => [{ ...given(1), receipt: 'a.b' }], '0.receipt'],
  ['a name with a line break', () => [{ ...given(1), name: 'a\nb' }], '0.name'],
  ['too many files', () => Array.from({ length: 21 }, (_, index) => given(index)), ''],
])('refuses files with %s, names the field, and records nothing', async (_, files, field) => {
  const refused = { code: 'BAD_USER_INPUT', field: ['input.attachments', ...(field ? [field] : [])].join('.') };
  const inputs = [
    [VENUE, venue(1, files())],
    [PLAQUE, plaque(1, files())],
  ] as const;
  for (const [source, input] of inputs) {
    const { errors } = await under.ask(street, source, { input });
    expect(errors?.[0]?.extensions).toMatchObject(refused);
  }
  const [station] = await rows(`SELECT version FROM station WHERE id = '${STATION.lixiaFirst}'`);
  expect([station, await rows('SELECT id FROM station_attachment')]).toEqual([{ version: 1 }, []]);
});

describe('a photograph of a plaque', () => {
  let id: string;
  beforeEach(async () => {
    id = plaqueFiles(await done(street, PLAQUE, plaque(1, [given(1)])))?.[0]?.id ?? '';
  });
  const shown = () => `{
    stationAttachment(id: "${id}") { ${FILE} }
    station(id: "${STATION.lixiaFirst}") { signage { attachments { ${FILE} } } }
  }`;

  it.each<[string, Caller]>([
    ['its street', street],
    ['its district', bureau],
    ['its district’s hub', hub(LIXIA, CONTRACTOR.hub)],
    ['its city', office('CITY_BUREAU', CITY)],
    ['its city’s platform', office('CITY_PLATFORM', CITY)],
    ['its auditor', office('AUDITOR', LIXIA)],
    ['its contractor', contractor(CONTRACTOR.lixia)],
    ['a worker of its contractor', { ...contractor(CONTRACTOR.lixia), stations: [STATION.lixiaFirst] } as Caller],
  ])('is read by %s', async (_, caller) => {
    const { data } = await under.ask(caller, shown());
    const file = { id, ...photograph(1) };
    const { signage } = data?.['station'] as Written;
    expect([data?.['stationAttachment'], signage[0]?.attachments]).toEqual([file, [file]]);
  });

  it.each<[string, Caller]>([
    ['another street', office('STREET_OFFICE', STREET.lixiaSecond)],
    ['another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['another contractor', contractor(CONTRACTOR.several)],
    ['the former contractor', contractor(CONTRACTOR.left)],
    ['a worker at other stations', { ...contractor(CONTRACTOR.lixia), stations: [STATION.shizhong] } as Caller],
  ])('is hidden from %s', async (_, caller) => {
    const { data, errors } = await under.ask(caller, shown());
    expect([data, errors]).toEqual([{ stationAttachment: null, station: null }, undefined]);
  });

  it.each<[string, Caller]>([
    ['the public', PUBLIC],
    ['the finance bureau', office('FINANCE_BUREAU', LIXIA)],
    ['the assessor', ASSESSOR],
  ])('is not in the schema of %s', async (_, caller) => {
    const fields = [
      'stationAttachment(id: "x") { id }',
      `station(id: "${STATION.lixiaFirst}") { venue { attachments { id } } }`,
    ];
    for (const field of fields) {
      const { data, errors } = await under.ask(caller, `{ ${field} }`);
      expect([data ?? null, errors?.length]).toEqual([null, 1]);
    }
  });

  it('is read by the offices of the district to which the station moves', async () => {
    await rows(`UPDATE station SET districtCode = '${SHIZHONG}' WHERE id = '${STATION.lixiaFirst}'`);
    const found = async (caller: Caller) => (await under.ask(caller, shown())).data?.['stationAttachment'];
    expect(await found(bureau)).toBeNull();
    expect(await found(office('DISTRICT_BUREAU', SHIZHONG))).toMatchObject({ id });
  });
});
