import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { office } from '../../support/city/callers';
import { followersAreEven } from '../../support/drivers/followers-even';
import { reportFault } from '../../support/drivers/faults/fault-report';
import { type KillableHub, manyProcessesHub, oneProcessHub } from '../../support/drivers/hub/killable-hub';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { atScale } from '../../support/drivers/at-scale';

const MINUTE = 60_000;
const DEATHS = atScale(6, 2);
/**
 * The longest delay between the readiness of the Hub and the kill. The delay is random, so the kill may interrupt the
 * assessor within a page of subjects, between two pages, or after the last page.
 */
const MOST_MILLISECONDS = 1200;

let hub: KillableHub;
/** The seconds between the start after the last kill and the end of the assessment. */
let recoveredSeconds = 0;

beforeAll(async () => {
  buildWhereStale();
  hub = await (databaseUnderTest().type === 'mysql' ? manyProcessesHub() : oneProcessHub());
}, 3 * MINUTE);
afterAll(() => hub?.close());

const numberOf = async (sql: string) => Number((await hub.rows('evaluation', sql))[0]?.['n']);
const today = () => shanghaiToday(new Date());
/**
 * Returns how many findings were closed today. Findings that the demonstration closed in earlier years do not count.
 */
const closedToday = (condition: string) =>
  numberOf(`SELECT COUNT(*) AS n FROM finding_past WHERE until = '${today()}' AND ${condition}`);
const isMarkedToday = async () =>
  (await numberOf(`SELECT COUNT(*) AS n FROM assessment_day WHERE markedOn = '${today()}'`)) > 0;
const due = () => numberOf('SELECT COUNT(*) AS n FROM assessment_due');

/**
 * Waits until evaluation has assessed every subject. Evaluation must also have applied all events that it follows in
 * the other subgraphs, because each such event makes subjects due again.
 */
async function untilNothingIsDue(): Promise<void> {
  while (
    !(await isMarkedToday()) ||
    !(await followersAreEven((...asked) => hub.rows(...asked), 'evaluation')) ||
    (await due()) > 0
  ) {
    await pause(200);
  }
}

it(
  `assesses everything in the background, although the process is killed ${DEATHS} times`,
  async () => {
    for (let death = 0; death < DEATHS; death += 1) {
      await hub.start();
      await pause(randomInt(MOST_MILLISECONDS));
      await hub.kill();
      // Since the date is old, the next start marks every subject as due again.
      if (death % 2 === 1) await hub.rows('evaluation', "UPDATE assessment_day SET markedOn = '2021-01-01'");
    }
    const startedAt = performance.now();
    await hub.start();
    await untilNothingIsDue();
    recoveredSeconds = (performance.now() - startedAt) / 1000;
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

it('duplicates no finding: no unchanged verdict is closed, and the months count each finding once', async () => {
  const same = `SELECT COUNT(*) AS n FROM finding_past p JOIN finding f ON f.subjectId = p.subjectId AND f.rule = p.rule
    WHERE p.until = '${today()}' AND f.verdict = p.verdict AND f.policyVersion = p.policyVersion`;
  const doubled = await numberOf(same);
  const places = await numberOf('SELECT COUNT(*) AS n FROM place');
  const assessed = await numberOf("SELECT COUNT(DISTINCT subjectId) AS n FROM finding WHERE subjectKind = 'STATION'");
  const fault = `assessor killed in a page (${DEATHS} kills)`;
  reportFault({ fault, detectedSeconds: null, recoveredSeconds, codes: {}, lost: places - assessed, doubled });
  expect(doubled).toBe(0);
  const closed = `SELECT DISTINCT subjectId, rule FROM finding_past WHERE until = '${today()}'`;
  expect(await numberOf(`SELECT COUNT(*) AS n FROM (${closed}) AS closed`)).toBe(await closedToday('TRUE'));
  const counted = `SELECT SUM(met + notMet + notApplicable + unknown) AS n FROM compliance_month
    WHERE month = '${today().slice(0, 7)}'`;
  expect(await numberOf(counted)).toBe(await numberOf('SELECT COUNT(*) AS n FROM finding'));
});

it(
  'assesses the subject of a write before the next daily job, even if the process is killed right after the write',
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
