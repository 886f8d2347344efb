import { parse } from 'csv-parse/sync';
import { type GraphQLSchema } from 'graphql';
import { listsIn } from '../../../gateway/files/lists/exported-list';
import { PERSONAL_FIELDS } from '../../../gateway/files/lists/personal-fields';
import { type Caller } from '../../../shared/access/caller';
import { contractor, office, PUBLIC } from '../../support/city/callers';
import { exchangeCity, RUNNING_NAME } from '../../support/city/exchange-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { readTables } from '../../support/drivers/peers/read-tables';
import { audienceSchemas } from '../../support/registry/leak-bench';
import { LEAK_CALLERS } from '../../support/registry/leak-callers';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STREET, TODAY } from '../../support/city/small-city';

let gateway: GatewayUnderTest;
let origin: string;
const bureau = office('DISTRICT_BUREAU', LIXIA);
const schemas = audienceSchemas();

beforeAll(async () => {
  gateway = await gatewayUnderTest(exchangeCity, NOW);
  origin = new URL(gateway.url).origin;
});
afterAll(() => gateway?.close());

async function download(caller: Caller, path: string): Promise<Response> {
  const token = await gateway.tokenOf(caller);
  return fetch(`${origin}/export/${path}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
}

type Line = Record<string, string>;
async function linesOf(caller: Caller, path: string): Promise<Line[]> {
  const response = await download(caller, path);
  const text = await response.text();
  expect([path, response.status, response.status === 200 ? '' : text]).toEqual([path, 200, '']);
  return parse<Line>(text, { columns: true, bom: true });
}

async function refusalOf(caller: Caller, path: string) {
  const response = await download(caller, path);
  const { errors } = (await response.json()) as {
    errors: [{ message: string; extensions: { code: string; field?: string } }];
  };
  const [{ message, extensions }] = errors;
  return { status: response.status, code: extensions.code, field: extensions.field, message };
}

const REQUIRED: Readonly<Record<string, string>> = { division: CITY, year: TODAY.slice(0, 4) };
const VALUES: Readonly<Record<string, unknown>> = { division: CITY, year: Number(TODAY.slice(0, 4)) };

/** Counts the rows of a list that the caller may read. For this, it queries the list page by page. */
async function countByQuery(caller: Caller, field: string, required: readonly string[]): Promise<number> {
  const declared = required.map((name) => `, $${name}: ${name === 'year' ? 'Int' : 'DivisionCode'}!`).join('');
  const passed = required.map((name) => `, ${name}: $${name}`).join('');
  const query = `query ($after: Cursor${declared}) {
    page: ${field}(first: 30, after: $after${passed}) { nodes { __typename } pageInfo { hasNextPage endCursor } }
  }`;
  type Page = { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  let count = 0;
  for (let after: string | null = null; ;) {
    const { body } = await gateway.ask(caller, query, {
      ...Object.fromEntries(required.map((name) => [name, VALUES[name]])),
      after,
    });
    expect(body.errors).toBeUndefined();
    const { nodes, pageInfo } = body.data?.['page'] as Page;
    count += nodes.length;
    if (!pageInfo.hasNextPage) return count;
    after = pageInfo.endCursor;
  }
}

const users = LEAK_CALLERS.filter(([, { role }]) => role !== 'PUBLIC' && role !== 'ASSESSOR');
const schemaOf = ({ role }: Caller) => schemas.get(role) as GraphQLSchema;

it.each(users)(
  'sends %s every list of its schema, with the rows that a query answers',
  async (_, caller) => {
    const lists = listsIn(schemaOf(caller));
    expect(lists.length).toBeGreaterThan(0);
    for (const { field, filters } of lists) {
      const required = filters.map(({ name }) => name).filter((name) => name in REQUIRED);
      const asked = filters.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name);
      const search = new URLSearchParams(asked.map((name) => [name, REQUIRED[name] ?? '']));
      const lines = await linesOf(caller, `${field}.csv?${search.toString()}`);
      expect([field, lines.length]).toEqual([
        field,
        await countByQuery(
          caller,
          field,
          required.filter((name) => asked.includes(name)),
        ),
      ]);
    }
  },
  120_000,
);

it('passes the filters to the graph, and chooses and orders the columns', async () => {
  const lines = await linesOf(
    bureau,
    `submissions.csv?division=${STREET.lixiaFirst}&status=DUE,OVERDUE&columns=station.name,kind,dueOn`,
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(['材料所涉社工站', '报送材料的类型', '报送截止日期']);
    expect(line['材料所涉社工站']).toBe('历下区第1街道社会工作服务站');
    expect(line['报送截止日期']).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

it('takes the parameters from the body of a POST, so that no name has to stand in an address', async () => {
  const token = await gateway.tokenOf(bureau);
  const posted = (body: unknown) => postedText(JSON.stringify(body));
  const postedText = (body: string) =>
    fetch(`${origin}/export/workers.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
      body,
    });
  const [byBody, byAddress] = await Promise.all([
    posted({ nameContains: '1', columns: 'name' }).then((answer) => answer.text()),
    download(bureau, 'workers.csv?nameContains=1&columns=name').then((answer) => answer.text()),
  ]);
  expect(byBody).toBe(byAddress);
  expect(byBody.trim().split('\n').length).toBeGreaterThan(1);
  const wrong = ['{"nameContains":1}', '[]', '{"color":"red"}', '{"__proto__":"red"}'];
  for (const body of wrong) expect([body, (await postedText(body)).status]).toEqual([body, 400]);
});

it('reads the filters of an input object as parameters of their own', async () => {
  const ofStreet = await linesOf(bureau, `stations.csv?division=${STREET.lixiaFirst}&columns=name,status`);
  expect(ofStreet).toEqual([{ 社工站名称: '历下区第1街道社会工作服务站', 社工站的当前状态: '运营中' }]);
});

it('sorts and filters by the arguments that the role has for the list', async () => {
  const names = async (order: string) =>
    (await linesOf(bureau, `stations.csv?columns=name&${order}`)).map((line) => line['社工站名称']);
  const byPlace = await names('');
  expect(byPlace.length).toBeGreaterThan(1);
  expect(await names('orderBy=NAME')).toEqual([...byPlace].sort());
  expect([...(await names('orderBy=NOT_MET_DESC'))].sort()).toEqual([...byPlace].sort());
  expect(await names(`contractorId=${CONTRACTOR.none}`)).toEqual([]);
  expect(await names('notMet=PE-1,ST-2&grade=UNQUALIFIED')).toEqual([]);
  const ends = (await linesOf(bureau, 'contracts.csv?columns=endsOn&orderBy=ENDS_ON')).flatMap(Object.values<string>);
  expect(ends).toEqual([...ends].sort());
});

it('states the filters, the time and the number of rows on the second sheet of a workbook', async () => {
  const response = await download(bureau, `submissions.xlsx?status=DUE,OVERDUE&division=${LIXIA}`);
  expect(response.headers.get('content-disposition')).toContain(`submissions-${TODAY}.xlsx`);
  const tables = await readTables(Buffer.from(await response.arrayBuffer()));
  const [rows = [], notes = []] = [tables.get('数据'), tables.get('说明')];
  const said = Object.fromEntries(notes.map(([topic, text]) => [String(topic), text ?? null] as const));
  expect(said['数据截至']).toMatch(new RegExp(`^${TODAY} \\d\\d:\\d\\d\\(北京时间\\)$`));
  expect(
    Object.entries(said)
      .filter(([topic]) => topic.startsWith('筛选条件'))
      .map(([, text]) => text),
  ).toEqual(expect.arrayContaining(['待报送、逾期未报', LIXIA]));
  expect(said['行数']).toBe(String(rows.length - 1));
});

it('neutralises texts that a spreadsheet would execute, and shows amounts in yuan', async () => {
  const contracts = await linesOf(bureau, `contracts.csv?columns=contractor.name,priceFen`);
  expect(contracts.map((line) => Object.values(line)[0])).toContain(`'${RUNNING_NAME}`);
  for (const line of contracts) expect(Object.values(line)[1]).toMatch(/^\d+\.\d\d$/);
  const workbook = await download(bureau, `contracts.xlsx?columns=contractor.name`);
  const tables = await readTables(Buffer.from(await workbook.arrayBuffer()));
  expect(tables.get('数据')?.flat()).toContain(`'${RUNNING_NAME}`);
});

it('never contains personal data whose reads are recorded, even if the request names the column', async () => {
  const titles = Object.keys((await linesOf(bureau, 'workers.csv'))[0] ?? {});
  expect(titles).toContain('姓名');
  for (const word of ['出生日期', '身份证', '完整电话号码']) expect(titles.join()).not.toContain(word);
  for (const field of PERSONAL_FIELDS['StationWorker'] ?? []) {
    expect(await refusalOf(bureau, `workers.csv?columns=name,${field}`)).toMatchObject({
      status: 400,
      field: 'columns',
    });
  }
});

const WRONG: [string, Caller, string, object][] = [
  ['an unknown list', bureau, 'nothing.csv', { status: 404, code: 'NOT_FOUND' }],
  ['a field that is not a list', bureau, 'station.csv', { status: 404, code: 'NOT_FOUND' }],
  [
    'a list of another role',
    office('STREET_OFFICE', STREET.lixiaFirst),
    'webhooks.csv',
    { status: 404, code: 'NOT_FOUND' },
  ],
  ['the public', PUBLIC, 'stations.csv', { status: 401, code: 'UNAUTHENTICATED' }],
  ['an unknown parameter', bureau, 'submissions.csv?state=DUE', { status: 400, field: 'state' }],
  ['a repeated parameter', bureau, 'submissions.csv?status=DUE&status=OVERDUE', { status: 400, field: 'status' }],
  ['an argument of paging', bureau, 'submissions.csv?first=5', { status: 400, field: 'first' }],
  ['an unknown value', bureau, 'submissions.csv?status=LATE', { status: 400, code: 'BAD_USER_INPUT' }],
  ['an unknown order', bureau, 'stations.csv?orderBy=PHONE', { status: 400, code: 'BAD_USER_INPUT' }],
  [
    'an order of another role',
    office('FINANCE_BUREAU', LIXIA),
    'stations.csv?orderBy=NOT_MET_DESC',
    { status: 400, code: 'BAD_USER_INPUT' },
  ],
  [
    'a filter of another role',
    contractor(CONTRACTOR.lixia),
    'stations.csv?grade=GOOD',
    { status: 400, field: 'grade' },
  ],
  ['a missing year', bureau, `budgetLines.csv?division=${LIXIA}`, { status: 400, field: 'year' }],
  ['a word as a year', bureau, `budgetLines.csv?division=${LIXIA}&year=now`, { status: 400, field: 'year' }],
  ['an unknown column', bureau, 'submissions.csv?columns=kind,colour', { status: 400, field: 'columns' }],
  ['an object as a column', bureau, 'submissions.csv?columns=station', { status: 400, field: 'columns' }],
  ['a repeated column', bureau, 'submissions.csv?columns=kind,kind', { status: 400, field: 'columns' }],
  ['a token without the grant', { ...bureau, grants: ['stations:read'] } as Caller, 'submissions.csv', { status: 403 }],
];
it.each(WRONG)('refuses %s with one clear error', async (_, caller, path, expected) => {
  expect(await refusalOf(caller, path)).toMatchObject(expected);
});

it('sends an office and a contractor only their own rows', async () => {
  const foreign = await linesOf(office('DISTRICT_BUREAU', SHIZHONG), `contracts.csv?columns=districtCode`);
  expect(new Set(foreign.flatMap((line) => Object.values(line)))).toEqual(new Set([SHIZHONG]));
  const own = await linesOf(contractor(CONTRACTOR.lixia), 'contracts.csv?columns=contractor.id');
  expect(new Set(own.flatMap((line) => Object.values(line)))).toEqual(new Set([CONTRACTOR.lixia]));
});

it('answers 503, and no partial file, while a subgraph is unavailable', async () => {
  gateway.down.add('evaluation');
  const refusal = await refusalOf(bureau, 'submissions.csv');
  gateway.down.delete('evaluation');
  expect(refusal).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
});
