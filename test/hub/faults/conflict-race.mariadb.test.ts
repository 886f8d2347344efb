import { audienceOf } from '../../support/drivers/faults/audience-of';
import { PASSPORT_HEADER } from '../../../shared/process/listen-subgraph';
import { loadPrivateKey } from '../../../shared/runtime/keys';
import { addDays, addYears, shanghaiToday } from '../../../shared/kernel/dates/period';
import { digestOf, mintPassport } from '../../../shared/access/passport';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { office } from '../../support/city/callers';
import { type Stored, chainFaults } from '../../support/oracle/chain-check';
import { DistributedHub } from '../../support/drivers/hub/distributed-hub';
import { MUTATIONS, creditCodeOf, signing } from '../../support/drivers/writes/procurement-writes';
import { switchedOn } from '../../support/drivers/hub/server-variable';
import { LIXIA, idOf } from '../../support/city/small-city';
import { atScale } from '../../support/drivers/at-scale';

/**
 * This suite tests CO-3 across processes on MariaDB. At the same instant, two processes sign contracts with the same
 * contractor: one contract for a district hub, and one for a station of that district. In each round, exactly one
 * contract is signed.
 */
const MINUTE = 60_000;
const ROUNDS = atScale(200, 60);
const today = shanghaiToday(new Date());
const yesterday = addDays(today, -1);
const bureau = office('DISTRICT_BUREAU', LIXIA);

let one: DistributedHub;
let other: DistributedHub;
let switchBack: () => Promise<void> = () => Promise.resolve();

/** Starts two processes of finance on one database, with snapshot isolation if the server supports it. */
beforeAll(async () => {
  buildWhereStale();
  one = await DistributedHub.create();
  switchBack = await switchedOn(one.databases, 'innodb_snapshot_isolation');
  await one.up('demo-finance');
  other = await one.beside();
  for (const hub of [one, other]) hub.start('finance');
  await Promise.all([one.live('finance'), other.live('finance')]);
}, 5 * MINUTE);
afterAll(async () => {
  await switchBack();
  other?.services.remove();
  await one?.close();
});

const rows = async (sql: string) =>
  (await one.databases.query(sql.replaceAll('@', `\`${one.databases.prefix}finance\`.`))) as Stored[];

type Answer = { errors?: { extensions: Record<string, unknown> }[] };

/**
 * Signs a contract as the gateway would for the bureau. @returns null on success, or the reason for the refusal
 */
async function sign(hub: DistributedHub, input: Record<string, unknown>): Promise<string | null> {
  const body = JSON.stringify({ query: MUTATIONS.signContract, variables: { input } });
  const content = {
    aud: await audienceOf(hub.services.addressOf('finance')),
    caller: bureau,
    requestId: 'test',
    digest: digestOf(body),
  };
  const key = loadPrivateKey(`${one.services.secrets}/passport_private_key`);
  const headers = { [PASSPORT_HEADER]: mintPassport(content, key) };
  const response = await fetch(hub.services.addressOf('finance'), { method: 'POST', headers, body });
  const { errors = [] } = (await response.json()) as Answer;
  const { code = null, rule = null, state = null } = errors[0]?.extensions ?? {};
  return code === null ? null : [code, rule ?? state].join(' ');
}

/** Inserts a contractor without contracts. @returns its id */
async function newContractor(number: number): Promise<string> {
  const id = idOf('CX', number);
  await rows(`INSERT INTO @contractor (id, name, creditCode, kind, treasuryFunded, divisionCode, districtCode, bankAccount)
    VALUES ('${id}', '示例${number}', '${creditCodeOf(number)}', 'ENTERPRISE', 0, '${LIXIA}', '${LIXIA}', '')`);
  return id;
}

/** Inserts a notice that is awarded to the contractor. @returns the id of the notice */
async function newNotice(kind: 'HUB' | 'STATION', number: number, contractorId: string): Promise<string> {
  const id = idOf(kind === 'HUB' ? 'NH' : 'NX', number);
  const published = `${addDays(today, -20)}T02:00:00.000Z`;
  await rows(`INSERT INTO @procurement_notice (id, districtCode, kind, title, content, standard, requirements, method,
      contractorConditions, publishedAt, awardContractorId, awardedOn, creditCheckedOn)
    VALUES ('${id}', '${LIXIA}', '${kind}', '公告', '内容', '标准', '要求', '方式', '条件', '${published}',
      '${contractorId}', '${yesterday}', '${yesterday}')`);
  return id;
}

/** Inserts finance's copy of a planned station without a contract. @returns the id of the station */
async function newStation(number: number): Promise<string> {
  const stationId = idOf('SX', number);
  const street = `${LIXIA}${String(number).padStart(3, '0')}`;
  await rows(`INSERT INTO @place (stationId, divisionCode, districtCode, status)
    VALUES ('${stationId}', '${street}', '${LIXIA}', 'PLANNED')`);
  return stationId;
}

const term = { signedOn: today, startsOn: today, endsOn: addDays(addYears(today, 3), -1) };
const projectYear = Number(today.slice(0, 4));
const atOnce = { projectYear, kind: 'INITIAL', milestone: 'CONTRACT_SIGNED', amountFen: 100_000, dueOn: today };
const agreed = { ...term, instalments: [atOnce] };

/**
 * Signs two contracts at the same moment, each in a different process. From round to round, the processes swap the
 * contracts.
 */
function bothSigned(round: number, [first, second]: [Record<string, unknown>, Record<string, unknown>]) {
  const hubs = round % 2 === 0 ? [one, other] : [other, one];
  return Promise.all([first, second].map((input, index) => sign(hubs[index] ?? one, input)));
}

describe('two processes of finance on one database', () => {
  it(
    'never sign both a district hub and a station of the district with one contractor, in either order of the calls',
    async () => {
      const outcomes: Record<string, number> = {};
      for (let round = 1; round <= ROUNDS; round += 1) {
        const contractorId = await newContractor(round);
        const hub = { noticeId: await newNotice('HUB', round, contractorId), kind: 'HUB', priceFen: 100_000 };
        const lots = [{ stationId: await newStation(round), priceFen: 100_000 }];
        const station = { noticeId: await newNotice('STATION', round, contractorId), kind: 'STATION', lots };
        const answers = await bothSigned(round, [
          signing({ ...agreed, ...hub, contractorId }),
          signing({ ...agreed, ...station, contractorId }),
        ]);
        const outcome = answers.map((each) => each ?? 'signed').join(', ');
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        expect([...answers].sort()).toEqual([null, 'RULE_VIOLATION CO-3'].sort());
        expect(await rows(`SELECT id FROM @lot WHERE contractorId = '${contractorId}'`)).toHaveLength(1);
      }
      process.stdout.write(`CO-3 of ${ROUNDS}: ${JSON.stringify(outcomes)}\n`);
      expect(Object.values(outcomes).reduce((sum, each) => sum + each, 0)).toBe(ROUNDS);
    },
    10 * MINUTE,
  );

  it(
    'sign only one of two contracts for the same station',
    async () => {
      for (let round = ROUNDS + 1; round <= ROUNDS + 40; round += 1) {
        const lots = [{ stationId: await newStation(round), priceFen: 100_000 }];
        const [first, second] = [await newContractor(round), await newContractor(round + 100)];
        const bids = [
          { noticeId: await newNotice('STATION', round, first), contractorId: first },
          { noticeId: await newNotice('STATION', round + 100, second), contractorId: second },
        ] as const;
        const [left = {}, right = {}] = bids.map((bid) => signing({ ...agreed, ...bid, lots }));
        const answers = await bothSigned(round, [left, right]);
        expect([...answers].sort()).toEqual([null, 'INVALID_STATE CONTRACTED'].sort());
      }
    },
    10 * MINUTE,
  );

  it('sign only one contract for a notice', async () => {
    const contractorId = await newContractor(900);
    const noticeId = await newNotice('STATION', 900, contractorId);
    const stations = [await newStation(900), await newStation(901)];
    const inputs = stations.map((stationId) => {
      const lots = [{ stationId, priceFen: 100_000 }];
      return signing({ ...agreed, noticeId, contractorId, lots });
    });
    const answers = await Promise.all(inputs.map((input, index) => sign(index === 0 ? one : other, input)));
    expect([...answers].sort()).toEqual([null, 'INVALID_STATE SIGNED'].sort());
  });

  it('keep the chains intact after signing', async () => {
    expect(
      chainFaults('finance', await rows('SELECT * FROM @event'), await rows('SELECT * FROM @event_chain')),
    ).toEqual([]);
  });
});
