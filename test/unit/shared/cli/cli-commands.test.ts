import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../../shared/cli/main';
import { WORKER_COLUMNS } from '../../../../shared/tabular/sheets/worker-sheet';
import { writeTemplate } from '../../../../shared/tabular/write-template';

const STATION = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const folder = mkdtempSync(join(tmpdir(), 'hub-sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command. @returns its exit code and all printed lines */
async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runCli(args, (line) => lines.push(line));
  return { code, lines };
}

/** Writes a sheet with one worker. @returns its path */
function workersFile(): string {
  const file = join(folder, 'one.xlsx');
  const person = {
    name: '张三',
    birthDate: '1949-12-31',
    identityNumber: '11010519491231002X',
    phone: '13800138000',
  };
  const rows = [{ ...person, education: '本科', major: '社会工作', majorKind: '社会工作专业' }];
  writeFileSync(file, writeTemplate(WORKER_COLUMNS, { title: '人员', rows }));
  return file;
}

/** Runs commands against a server that answers each request with `listener`. The last argument names the server. */
async function withHub<Result>(listener: RequestListener, commands: (...url: string[]) => Promise<Result>) {
  const hub = createServer(listener);
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  try {
    return await commands('--url', `http://127.0.0.1:${(hub.address() as AddressInfo).port}`);
  } finally {
    hub.close();
  }
}

const REPORT = ['report', '--division', '370102', '--year', '2026', '--out', join(folder, 'r.xlsx'), '--token', 'a'];

describe('invalid command, which exits with 2 and a reason', () => {
  const cases: [string, string[], string][] = [
    ['with an unknown kind', ['import', 'stations', 'a.csv'], '请指定 workers(人员)或 hours(工时),不能是“stations”;'],
    ['without a file', ['import', 'workers'], '请指定且只能指定一个文件。'],
    ['with a missing file', ['import', 'workers', '/nowhere/a.csv'], '找不到文件 /nowhere/a.csv'],
    ['without a station', ['import', 'hours', 'a.csv', '--week', '2026-W22'], '请用 --station 指定社工站编号。'],
    [
      'with an invalid week',
      ['import', 'hours', 'a.csv', '--station', STATION, '--week', '2026-22'],
      '请用 --week 指定周次,例如 2026-W14,不能是“2026-22”。',
    ],
    ['without an output file', ['template', 'workers'], '请用 --out 指定要写入的文件。'],
    ['with an unknown option', ['import', 'workers', 'a.csv', '--force'], '命令行参数有误'],
    [
      'over plain http to another machine',
      ['import', 'workers', 'a.csv', '--url', 'http://hub.example', '--token', 'a'],
      '--url 须为 https 地址,或本机的 http 地址。',
    ],
    ['without a token', ['import', 'workers', 'a.csv'], '请用 --token-file 或 --token 提供令牌。'],
    [
      'with an unknown role',
      ['report', '--role', 'ROOT', '--division', '370102', '--year', '2026', '--out', 'a'],
      '没有角色 ROOT',
    ],
    ['without a division', ['report', '--year', '2026'], '请用 --division 指定区县(6 位)或市(4 位)的区划代码。'],
    ['with a street', ['report', '--division', '370102001', '--year', '2026'], '的区划代码,不能是“370102001”。'],
    ['without a year', ['report', '--division', '370102'], '请用 --year 指定年份,例如 2026。'],
    [
      'without an output file for a report',
      ['report', '--division', '370102', '--year', '2026'],
      '请用 --out 指定要写入的文件。',
    ],
    [
      'with an unknown command',
      ['export'],
      '请指定 import(导入)、template(模板)、report(报告)或 exchange(交换文件),不能是“export”。',
    ],
  ];
  it.each(cases)('%s', async (_title, args, zh) => {
    const needsToken = !args.includes('--token') && !zh.includes('--token-file');
    const { code, lines } = await run(...args, ...(needsToken ? ['--token', 'a'] : []));
    expect(code).toBe(2);
    expect(lines[0]).toContain(zh);
  });

  it('is reported after several tries if no Hub answers', async () => {
    const url = ['--url', 'http://127.0.0.1:9'];
    const { code, lines } = await run('import', 'workers', workersFile(), '--token', 'a', ...url);
    expect(code).toBe(2);
    expect(lines[3]).toContain('没有响应');
  });
});

it('gets the role that a person with several roles chooses with --role', async () => {
  const seen = new Set<unknown>();
  const refusing: RequestListener = (request, response) => {
    seen.add(request.headers['hub-role']);
    response.writeHead(403).end('{"errors":[]}');
  };
  await withHub(refusing, async (...url) => {
    for (const role of [[], ['--role', 'AUDITOR']]) await run(...REPORT, ...url, ...role);
  });
  expect([...seen]).toEqual([undefined, 'AUDITOR']);
});

it('prints the reason of the Hub in Chinese and in English if the Hub refuses a request', async () => {
  const refusing: RequestListener = (request, response) => {
    const message = request.headers['accept-language'] === 'en' ? 'Not found.' : '未找到。';
    const errors = [{ message, extensions: { code: 'NOT_FOUND', field: 'input.id' } }];
    response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
  };
  const reason = [
    '系统拒绝了请求(NOT_FOUND):未找到。 [input.id]',
    'The Hub refused the request (NOT_FOUND): Not found. [input.id]',
  ];
  const imported = await withHub(refusing, (...url) => run('import', 'workers', workersFile(), '--token', 'a', ...url));
  expect([imported.code, imported.lines.slice(-2)]).toEqual([2, reason]);
  const downloaded = await withHub(refusing, (...url) => run(...REPORT, ...url));
  expect(downloaded).toEqual({ code: 2, lines: reason });
});

describe('template of workers', () => {
  it('needs no Hub, and overwrites no file', async () => {
    const out = join(folder, 'workers.xlsx');
    expect(await run('template', 'workers', '--out', out)).toEqual({ code: 0, lines: [`已写入 ${out}`] });
    const written = readFileSync(out);
    expect((await run('template', 'workers', '--out', out)).lines[0]).toBe(`文件 ${out} 已存在,请另选文件名。`);
    expect(readFileSync(out).equals(written)).toBe(true);
  });
});
