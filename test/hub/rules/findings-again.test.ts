import { type DataSource } from 'typeorm';
import { EventfulDays, happenings } from '../../support/model/eventful-days';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { NOW, smallCity } from '../../support/city/small-city';
import { rowsOf } from '../../support/oracle/table-contents';

/**
 * This suite compares two sets of findings: those that the Hub updates after each event, and those of one assessment of
 * all facts at the end.
 */
let hub: GatewayUnderTest;
let days: EventfulDays;
beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
  days = new EventfulDays(hub);
  await hub.assessDay();
});
afterAll(() => hub.close());

const evaluation = () => hub.databases['evaluation'] as DataSource;
const sorted = async () => (await rowsOf(evaluation(), 'finding')).map((row) => JSON.parse(row) as object);

it.each([11, 12])(
  'gives the same findings after random changes, each applied and assessed at once (seed %i)',
  async (seed) => {
    const before = days.accepted;
    for (const each of happenings(seed, 20)) {
      await days.happen(each);
      await hub.followers.catchUp();
      await hub.assess();
    }
    expect(days.accepted - before).toBeGreaterThan(5);
    const stepByStep = await sorted();
    for (const table of ['finding', 'assessment_due', 'assessment_day'])
      await evaluation().query(`DELETE FROM ${table}`);
    await hub.assessDay();
    expect(await sorted()).toEqual(stepByStep);
  },
  300_000,
);
