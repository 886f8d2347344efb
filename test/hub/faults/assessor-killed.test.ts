import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { office } from '../../support/city/callers';
import { type KillableHub, manyProcessesHub, oneProcessHub } from '../../support/drivers/hub/killable-hub';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { atScale } from '../../support/drivers/at-scale';

const MINUTE = 60_000;
const DEATHS = atScale(6, 3);
/**
 * The longest delay between readiness and the kill. The kill meets the assessor in a page, between two pages, or after the last.
 */
const MOST_MILLISECONDS = 1200;

let hub: KillableHub;

beforeAll(async () => {
  buildWhereStale();
  hub = await (databaseUnderTest().type === 'mysql' ? manyProcessesHub() : oneProcessHub());
}, 3 * MINUTE);
afterAll(() => hub?.close());

const numberOf = async (sql: string) => Number((await hub.rows('evaluation', sql))[0]?.['n']);
const today = () => shanghaiToday(new Date());
/** The findings that an assessment of today closed. The demonstration contains the closed findings of earlier years. */
const closedToday = (condition: string) =>
  numberOf(`SELECT COUNT(*) AS n FROM finding_past WHERE until = '${today()}' AND ${condition}`);
const due = () => numberOf('SELECT COUNT(*) AS n FROM assessment_due');

async function untilNothingIsDue(): Promise<void> {
  while ((await numberOf('SELECT COUNT(*) AS n FROM finding')) === 0 || (await due()) > 0) await pause(200);
}

it(
  `assesses everything in the background, although the process is killed ${DEATHS} times`,
  async () => {
    for (let death = 0; death < DEATHS; death += 1) {
      await hub.start();
      await pause(randomInt(MOST_MILLISECONDS));
      await hub.kill();
      // Marks everything as due again.
      if (death % 2 === 1) await hub.rows('evaluation', "UPDATE assessment_day SET markedOn = '2021-01-01'");
    }
    await hub.start();
    await untilNothingIsDue();
    const kinds = await hub.rows(
      'evaluation',
      `SELECT subjectKind, COUNT(*) AS n, COUNT(DISTINCT subjectId) AS subjects, COUNT(DISTINCT rule) AS rules
       FROM finding GROUP BY subjectKind`,
    );
    expect(kinds.map(({ subjectKind }) => subjectKind).sort()).toEqual(['CITY', 'DISTRICT', 'HUB_LOT', 'STATION']);
    for (const { n, subjects, rules } of kinds) expect(Number(n)).toBe(Number(subjects) * Number(rules));
    const places = await numberOf('SELECT COUNT(*) AS n FROM place');
    expect(await numberOf("SELECT COUNT(DISTINCT subjectId) AS n FROM finding WHERE subjectKind = 'STATION'")).toBe(
      places,
    );
  },
  6 * MINUTE,
);

it('duplicates nothing: no unchanged verdict is closed, and the months count each finding once', async () => {
  const same = `SELECT COUNT(*) AS n FROM finding_past p JOIN finding f ON f.subjectId = p.subjectId AND f.rule = p.rule
    WHERE p.until = '${today()}' AND f.verdict = p.verdict AND f.policyVersion = p.policyVersion`;
  expect(await numberOf(same)).toBe(0);
  const closed = `SELECT DISTINCT subjectId, rule FROM finding_past WHERE until = '${today()}'`;
  expect(await numberOf(`SELECT COUNT(*) AS n FROM (${closed}) AS closed`)).toBe(await closedToday('TRUE'));
  const counted = `SELECT SUM(met + notMet + notApplicable + unknown) AS n FROM compliance_month
    WHERE month = '${today().slice(0, 7)}'`;
  expect(await numberOf(counted)).toBe(await numberOf('SELECT COUNT(*) AS n FROM finding'));
});

it(
  'assesses the subject of a write by itself, even after a write right before the process was killed',
  async () => {
    const [lacking] = await hub.rows(
      'evaluation',
      "SELECT districtCode, COUNT(*) AS n FROM finding WHERE rule = 'ST-4' AND verdict = 'NOT_MET' GROUP BY districtCode",
    );
    const division = String(lacking?.['districtCode']) as DivisionCode;
    const bureau = office('DISTRICT_BUREAU', division) as UserCaller;
    const { body } = await hub.ask(
      bureau,
      'mutation ($input: AdoptRegulationInput!) { adoptRegulation(input: $input) { kind } }',
      {
        input: {
          ...{ division, kind: 'RECIPIENT_DATABASE', title: '服务对象数据库管理制度' },
          ...{ inForceFrom: '2021-03-01', idempotencyKey: 'killed' },
        },
      },
    );
    expect(body.errors).toBeUndefined();
    const others = await closedToday("rule <> 'ST-4'");
    await hub.kill();
    await hub.start();
    const left = `SELECT COUNT(*) AS n FROM finding WHERE rule = 'ST-4' AND verdict = 'NOT_MET' AND districtCode = '${division}'`;
    while ((await numberOf(left)) > 0) await pause(200);
    expect(await closedToday("rule = 'ST-4' AND verdict = 'NOT_MET'")).toBe(Number(lacking?.['n']));
    expect(await closedToday("rule <> 'ST-4'")).toBe(others);
  },
  3 * MINUTE,
);
