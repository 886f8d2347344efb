import { isOfficePhone } from '../../../../shared/kernel/office-contact';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { runWrite } from '../../../../shared/record/write/run-write';
import { eraseOutlivedNames } from '../../../../subgraphs/personnel/contact/contact/erase-names.commands';
import { personnel } from '../../../../subgraphs/personnel/schema';
import { onTransaction } from '../../../../subgraphs/personnel/transaction';
import { office } from '../../../support/city/callers';
import { jinan, jinanDistricts } from '../../../support/city/jinan';
import { NOW, TODAY } from '../../../support/city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../../support/drivers/subgraph/subgraph-under-test';
import { TEST_VAULT } from '../../../support/drivers/subgraph/test-vault';

/** This suite reads the contacts of the demonstration. */
const CITY = divisionCode('3701');
const LIXIA = divisionCode('370102');
const bureau = office('DISTRICT_BUREAU', LIXIA);
const districts = jinanDistricts();
const lixia = districts.find(({ district }) => district === LIXIA);

let under: SubgraphUnderTest;
beforeAll(async () => {
  under = await subgraphUnderTest(personnel(TEST_VAULT), jinan(), NOW);
});
afterAll(() => under.close());

type Contact = { role: string; personInCharge: string | null; phone: string; openingHours: object[] };

it('names each office of a district, each with a number and hours', async () => {
  const source = '{ officeContacts(first: 100) { nodes { role personInCharge phone openingHours { weekday } } } }';
  const { data } = await under.ask(bureau, source);
  const { nodes } = data?.['officeContacts'] as { nodes: Contact[] };
  const countOf = (wanted: string) => nodes.filter(({ role }) => role === wanted).length;
  for (const role of ['CITY_BUREAU', 'CITY_PLATFORM', 'DISTRICT_BUREAU', 'DISTRICT_HUB']) expect(countOf(role)).toBe(1);
  expect(countOf('STREET_OFFICE')).toBe(lixia?.divisions.filter(({ code }) => code.length === 9).length);
  for (const { role, personInCharge, phone, openingHours } of nodes) {
    // A finance bureau names no person. All other names are visibly invented.
    if (role === 'FINANCE_BUREAU') expect(personInCharge).toBeNull();
    else expect(personInCharge).toMatch(/^.某/);
    expect(isOfficePhone(phone)).toBe(true);
    expect(phone).toMatch(/^0531-0000/);
    expect(openingHours.length).toBeGreaterThan(0);
  }
});

it('names the person in charge of each station that a contractor serves', async () => {
  const served = await under.database.query<{ n: number }[]>(
    `SELECT COUNT(DISTINCT p.stationId) AS n FROM place p JOIN place_lot l ON l.stationId = p.stationId
     WHERE p.status <> 'CLOSED' AND l.startsOn < ? AND l.endsOn >= ? AND l.endedOn IS NULL`,
    [TODAY, TODAY],
  );
  const named = await under.database.query<{ n: number }[]>(
    "SELECT COUNT(*) AS n FROM contact WHERE stationId IS NOT NULL AND nameCipher <> ''",
  );
  expect(Number(named[0]?.n)).toBe(Number(served[0]?.n));
  expect(Number(named[0]?.n)).toBeGreaterThan(100);
});

it('keeps the names when the daily job erases those that are outlived', async () => {
  const author = { actor: 'hub:personnel', role: null, requestId: null };
  const reading = { scope: { kind: 'hub' }, today: TODAY } as const;
  const writing = { source: under.database, subgraph: 'personnel', author, now: NOW, reading } as const;
  expect(await runWrite(writing, (access) => eraseOutlivedNames(onTransaction(access)))).toBe(0);
});

it('shows a number and opening hours for each station that has opened', () => {
  for (const { openedOn, publicContact } of districts.flatMap(({ stations }) => stations)) {
    expect(publicContact !== undefined).toBe(openedOn !== null);
    if (publicContact === undefined) continue;
    expect(isOfficePhone(publicContact.phone)).toBe(true);
    expect(publicContact.openingHours.length).toBeGreaterThan(4);
  }
});

it('has no contact of the city’s auditors, who keep none', async () => {
  const { data } = await under.ask(office('CITY_BUREAU', CITY), '{ officeContacts(first: 100) { nodes { role } } }');
  const roles = (data?.['officeContacts'] as { nodes: Contact[] }).nodes.map(({ role }) => role);
  expect(roles).not.toContain('AUDITOR');
});
