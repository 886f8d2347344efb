import { DEFAULT_SEED, demoCity } from '../../../shared/demo/city';
import { addDays, addYears } from '../../../shared/kernel/dates/period';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { office } from '../../support/city/callers';
import { JINAN, NOT_ASSESSED } from '../../support/city/demo/demo-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { CLAUSES, MUTATIONS } from '../../support/drivers/writes/procurement-writes';

/** The civil affairs bureau of Lixia, which new users of the demonstration usually try first. */
const BUREAU = office('DISTRICT_BUREAU', divisionCode('370102'));
const PLAN = 'mutation ($input: PlanStationInput!) { planStation(input: $input) { id } }';
const ITEMS = `{
  plan: stationWork(first: 100, kind: [PLAN_STATION]) { nodes { state subject { id } } }
  sign: financeWork(first: 100, kind: [SIGN_CONTRACT]) { nodes { state subject { id } } }
}`;
const NOTICE = 'query ($id: ID!) { procurementNotice(id: $id) { kind award { contractor { id } } } }';

type Items = { nodes: { state: string; subject: { id: string } }[] };
type Notice = { kind: string; award: { contractor: { id: string } } };

describe.each(['2026-06-17', '2026-11-30'])('the demonstration on %s', (today) => {
  let hub: GatewayUnderTest;
  beforeAll(async () => {
    const city = () => demoCity({ selection: JINAN, seed: DEFAULT_SEED, today, ...NOT_ASSESSED });
    hub = await gatewayUnderTest(city, new Date(`${today}T02:00:00.000Z`));
  });
  afterAll(() => hub.close());

  async function asked<Answer>(source: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const { body } = await hub.ask(BUREAU, source, variables);
    expect(body.errors).toBeUndefined();
    return body.data as Answer;
  }

  it('lets the district bureau plan a station and sign its contract, as the work list offers', async () => {
    const { plan, sign } = await asked<Record<'plan' | 'sign', Items>>(ITEMS);
    const [street, notice] = [plan, sign].map(({ nodes }) => nodes.find(({ state }) => state === 'READY')?.subject.id);
    const input = { division: street, serviceKinds: ['PROFESSIONAL_SERVICE'] };
    const { planStation } = await asked<{ planStation: { id: string } }>(PLAN, { input });
    const { procurementNotice } = await asked<{ procurementNotice: Notice }>(NOTICE, { id: notice });
    const startsOn = addDays(today, 1);
    const contract = {
      idempotencyKey: `signing-${today}`,
      noticeId: notice,
      contractorId: procurementNotice.award.contractor.id,
      kind: procurementNotice.kind,
      signedOn: today,
      startsOn,
      endsOn: addDays(addYears(startsOn, 3), -1),
      lots: [{ stationId: planStation.id, priceFen: 60_000_000 }],
      clauses: CLAUSES,
      instalments: [0, 1, 2].map((year) => ({
        projectYear: Number(startsOn.slice(0, 4)) + year,
        kind: 'FINAL',
        milestone: 'ACCEPTANCE',
        amountFen: 20_000_000,
        dueOn: addYears(startsOn, year + 1),
      })),
    };
    const { signContract } = await asked<{ signContract: object }>(MUTATIONS.signContract, { input: contract });
    expect(signContract).toMatchObject({ kind: 'STATION', lots: [{ station: { id: planStation.id } }] });
  });
});
