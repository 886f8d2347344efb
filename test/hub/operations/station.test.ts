import { type StationFact } from '../../../shared/demo/facts/stations';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { contractor, office } from '../../support/city/callers';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations } from '../../support/registry/operations';
import { NOW, TODAY } from '../../support/city/small-city';
import { MUTATIONS } from '../../support/drivers/writes/station-writes';

/**
 * The districts of the demonstration. This suite sends the API clients' documents that write stations, for one
 * preparing station and its city.
 */
const districts = jinanDistricts();
const { send, known, sent } = clientDocuments(clientMutations(Object.keys(MUTATIONS)), () => hub);
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The demonstration lacks a row that this test needs.');
  return value;
}

/** Finds a preparing station with a lot in force, in a district that meets ST-4. */
function preparing(): { station: StationFact; contractorId: string } {
  for (const { stations, contracts, regulations } of districts) {
    if (regulations.some(({ inForceUntil }) => inForceUntil !== null)) continue;
    for (const station of stations.filter(({ status }) => status === 'PREPARING')) {
      const contract = contracts.find(
        ({ lots, signedOn, endsOn }) =>
          signedOn <= TODAY &&
          endsOn >= TODAY &&
          lots.some(({ stationId, status }) => stationId === station.id && status === 'ACTIVE'),
      );
      if (contract !== undefined) return { station, contractorId: contract.contractorId };
    }
  }
  throw new Error('The demonstration has no preparing station.');
}

it('opens a station after the street, the contractor and the bureau have made the required entries', async () => {
  const { station, contractorId } = preparing();
  const { id: stationId, name } = station;
  const host = office('STREET_OFFICE', station.divisionCode);
  const bureau = office('DISTRICT_BUREAU', station.districtCode);
  let expectedVersion = 1;
  const about = () => ({ stationId, expectedVersion });
  const next = (answer: Record<string, unknown>) => {
    expect(answer).toMatchObject({ id: stationId, version: expectedVersion + 1 });
    expectedVersion += 1;
    return answer;
  };
  const venue = { address: '示例路8号', source: 'PARTY_MASS_CENTRE', areaSquareMetres: 120 };
  expect(next(await send('street-office/Venue', host, { input: { ...about(), ...venue } }))['venue']).toEqual({
    address: '示例路8号',
    source: 'PARTY_MASS_CENTRE',
  });
  const items = [{ name: '电脑', quantity: 2 }];
  next(await send('street-office/Equipment', host, { input: { ...about(), items } }));
  next(await send('contractor/Acknowledge', contractor(contractorId), about()));
  for (const placement of ['OUTDOOR', 'INDOOR']) {
    const plaque = { placement, text: name, hasEmblem: true, prominent: true, installedOn: TODAY };
    const { signage } = next(await send('street-office/Signage', host, { input: { ...about(), ...plaque } }));
    expect(signage).toContainEqual({ placement, text: name, textMatches: true });
  }
  const opened = next(await send('district-bureau/Open', bureau, { id: stationId, expectedVersion }));
  expect(opened).toMatchObject({ status: 'OPERATING', openedOn: TODAY });
});

it('plans a station for a street without one', async () => {
  const { stations, divisions, district } = found(
    districts.find(
      ({ stations, divisions }) => stations.filter(({ status }) => status !== 'CLOSED').length < divisions.length - 1,
    ),
  );
  const street = found(
    divisions
      .slice(1)
      .find(({ code }) => stations.every(({ divisionCode: at, status }) => at !== code || status === 'CLOSED')),
  );
  const input = { division: street.code, serviceKinds: ['PROFESSIONAL_SERVICE'] };
  expect(await send('district-bureau/Plan', office('DISTRICT_BUREAU', district), { input })).toMatchObject({
    status: 'PLANNED',
    division: { code: street.code },
  });
});

it('adopts a regulation', async () => {
  const input = { division: '370102', kind: 'OTHER', title: '示例制度', inForceFrom: TODAY };
  const bureau = office('DISTRICT_BUREAU', divisionCode('370102'));
  expect(await send('district-bureau/Adopt', bureau, { input })).toEqual({
    kind: 'OTHER',
    title: '示例制度',
    inForceFrom: TODAY,
  });
});

it('redistricts a street', async () => {
  const { id: stationId } = found(found(districts.find(({ district }) => district === '370102')).stations[0]);
  const change = { stationId, newCode: '370102031', newName: '示例街道' };
  const city = office('CITY_BUREAU', divisionCode('3701'));
  expect(await send('city-bureau/Redistrict', city, { input: { effectiveOn: TODAY, changes: [change] } })).toEqual({
    effectiveOn: TODAY,
    stations: [
      {
        id: stationId,
        name: '历下区示例街道社会工作服务站',
        division: { code: '370102031' },
        district: { code: '370102' },
      },
    ],
  });
});

it('sends every document in operations/ that writes station data', () => {
  expect(sent()).toEqual(known());
});
