import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { personnel } from '../../../subgraphs/personnel/schema';
import { holdsAgainstModel, rowsOf } from '../../support/model/against-model';
import { chainFaults } from '../../support/oracle/chain-check';
import { HOURS_KINDS, hoursAttempt } from '../../support/model/hours-steps';
import { ROSTER_KINDS, rosterAttempt } from '../../support/model/roster-steps';
import { NOW } from '../../support/city/small-city';
import { StaffModel, hasDays, shareADay } from '../../support/model/staff-model';
import { type Attempt, type Step, stepsOf } from '../../support/model/steps';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';
import { cityOfTwoEmployers } from '../../support/city/writing-city';

const KINDS = [...ROSTER_KINDS, ...HOURS_KINDS];
type StaffStep = Step<(typeof KINDS)[number]>;

const under = sharedSubgraph(personnel(TEST_VAULT), cityOfTwoEmployers(), NOW);
const rows = rowsOf(under);

holdsAgainstModel({
  under,
  steps: stepsOf(KINDS),
  newModel: () => new StaffModel(cityOfTwoEmployers()),
  attemptOf,
  refusals: ['NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'INVALID_STATE', 'RULE_VIOLATION', 'FORBIDDEN'],
  mutations: KINDS.length,
  assertSame,
  assertSound,
});

function attemptOf(step: StaffStep, model: StaffModel): Attempt {
  const { kind } = step;
  if (kind === 'registerWorker' || kind === 'correctWorker' || kind === 'addCertificate') {
    return rosterAttempt({ ...step, kind }, model);
  }
  if (kind === 'recordLeave' || kind === 'postWorker' || kind === 'endPosting') {
    return rosterAttempt({ ...step, kind }, model);
  }
  return hoursAttempt({ ...step, kind }, model);
}

function sorted(lines: readonly unknown[][]): string[] {
  return lines.map((line) => line.join(' ')).sort();
}

async function assertSame(model: StaffModel): Promise<void> {
  const workers = (await rows('worker')).map((row) => [
    row['id'],
    row['contractorId'],
    row['version'],
    Boolean(row['qualified']),
  ]);
  const qualified = ({ graduated, certificates }: StaffModel['workers'][number]) =>
    graduated || certificates.length > 0;
  expect(sorted(workers)).toEqual(
    sorted(model.workers.map((each) => [each.id, each.employer, each.version, qualified(each)])),
  );
  const postings = await rows('posting');
  expect(
    sorted(
      postings.map((row) => [row['workerId'], row['stationId'], row['contractorId'], row['startsOn'], row['endsOn']]),
    ),
  ).toEqual(
    sorted(model.postings.map((each) => [each.worker, each.station, each.employer, each.startsOn, each.endsOn])),
  );
  const hours = await rows('service_hours');
  expect(
    sorted(
      hours.map((row) => [row['id'], row['workerId'], row['week'], row['minutes'], row['status'], row['revision']]),
    ),
  ).toEqual(
    sorted(model.hours.map((each) => [each.id, each.worker, each.week, each.minutes, each.status, each.revision])),
  );
  const trainings = (await rows('training')).map((row) => [row['id'], row['districtCode'], row['verifiedOn'] !== null]);
  expect(sorted(trainings)).toEqual(sorted(model.trainings.map((each) => [each.id, each.district, each.isVerified])));
  const leaves = (await rows('leave')).map((row) => [row['workerId'], row['from'], row['until']]);
  expect(sorted(leaves)).toEqual(sorted(model.leaves.map((each) => [each.worker, each.from, each.until])));
}

const ARROWS = [
  ...[
    'null LOGGED',
    'LOGGED LOGGED',
    'LOGGED CONFIRMED',
    'LOGGED RETURNED',
    'CONFIRMED VERIFIED',
    'CONFIRMED RETURNED',
  ],
  ...['RETURNED LOGGED', 'CONFIRMED LOGGED', 'VERIFIED LOGGED'],
];

/** Checks the invariants of every row and of the record, without the model. */
async function assertSound(): Promise<void> {
  const personOf = new Map((await rows('worker')).map((row) => [row['id'], row['identityHash']]));
  const postings = (await rows('posting')).map((row) => ({
    person: personOf.get(row['workerId']),
    startsOn: String(row['startsOn']),
    endsOn: row['endsOn'] as string | null,
  }));
  for (const [index, one] of postings.entries()) {
    const others = postings.slice(index + 1).filter(({ person }) => person === one.person);
    expect(others.filter((other) => shareADay(one, other))).toEqual([]);
  }
  const open = postings.filter((each) => each.endsOn === null && hasDays(each)).map(({ person }) => person);
  expect(new Set(open).size).toBe(open.length);
  const minutes = new Map<string, number>();
  for (const row of await rows('service_hours')) {
    const key = `${String(row['workerId'])} ${String(row['week'])}`;
    minutes.set(key, (minutes.get(key) ?? 0) + Number(row['minutes']));
  }
  expect(Math.max(...minutes.values())).toBeLessThanOrEqual(168 * 60);
  const events = await rows('event');
  expect(chainFaults('personnel', events, await rows('event_chain'))).toEqual([]);
  for (const { before, after } of events.filter(({ subjectType }) => subjectType === 'ServiceHours')) {
    const status = (recorded: unknown) => (JSON.parse(String(recorded)) as { status: string } | null)?.status ?? null;
    expect(ARROWS).toContain(`${status(before)} ${status(after)}`);
  }
}
