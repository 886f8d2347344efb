import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallersGraph } from '../../../../gateway/graph/ask-as-caller';
import { type Console, consoleRoutes } from '../../../../gateway/http/console/console-routes';
import { consolePage } from '../../../../gateway/http/console/console-pages';
import { type Counted } from '../../../../gateway/http/admission/caller-key';
import { createHttpServer } from '../../../../gateway/http/http-server';
import { frontPageRoutes } from '../../../../gateway/http/pages/front-page';
import { type Admit, type CallerRoute } from '../../../../gateway/http/route';
import { type AccessFacts } from '../../../../gateway/identity/access/access-facts';
import { DevelopmentIssuer } from '../../../../gateway/identity/development-issuer';
import { userIssuer } from '../../../../gateway/identity/user-issuer';
import { identifyRequests } from '../../../../gateway/process/identify-requests';
import { openConsole } from '../../../../gateway/process/start/open-console';
import { type Caller } from '../../../../shared/access/caller';
import { KeyFolder } from '../../../../shared/runtime/keys';
import { createLog } from '../../../../shared/runtime/log';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { Browser } from './browser';

export type ConsoleUnderTest = {
  browser: () => Browser;
  origin: string;
  /** The data folder, which holds the keys and the sessions. */
  data: string;
  /** The clock by which sessions expire. A test may move it forward. */
  clock: { now: Date };
  /** The log, one line per entry. */
  logged: string[];
  /** The caller and the session of each request that was admitted. */
  admitted: Counted[];
  /** The roles that the server refuses although their tokens are valid. */
  refusedRoles: Set<string>;
  /** Returns a token of the development issuer. */
  token(role: 'CITY_BUREAU' | 'AUDITOR'): Promise<string>;
  console: Console;
  /** Stops the server and keeps the data folder. */
  stop(): Promise<void>;
  close(): Promise<void>;
};

export type ConsoleSetting = {
  /** Environment variables of the Hub. They replace the values that {@link consoleUnderTest} sets. */
  env?: Readonly<Record<string, string>>;
  /** The folder of the built console. By default it is null, and the server serves no pages. */
  folder?: string | null;
  /** The data folder of an earlier server, to use again. */
  data?: string;
  graph?: Partial<CallersGraph>;
  clock?: { now: Date };
  /** Decides which requests are admitted. By default, every request is admitted. */
  admit?: Admit;
};

/** Starts an HTTP server with the console, and with two routes that show the caller. It has no subgraph. */
export async function consoleUnderTest(setting: ConsoleSetting = {}): Promise<ConsoleUnderTest> {
  const { env = {}, folder = null, data = mkdtempSync(join(tmpdir(), 'hub-console-')) } = setting;
  const config = readConfig({ NODE_ENV: 'test', HUB_DATA: data, ...env });
  const logged: string[] = [];
  const log = createLog('debug', (line) => logged.push(line));
  const clock = setting.clock ?? { now: new Date() };
  const keys = new KeyFolder(data);
  const { stop: closeStore, sessions } = openConsole(config, { keys, clock: () => clock.now, log });
  const console: Console = { folder, sessions };
  const refusedRoles = new Set<string>();
  const access = { faultOf: ({ role }: Caller) => Promise.resolve(refusedRoles.has(role) ? 'DIVISION_ENDED' : null) };
  const admitted: Counted[] = [];
  const identifying = { issuers: [userIssuer(config)], clients: null, access: access as unknown as AccessFacts };
  const { findCallers, ...identify } = identifyRequests({ ...identifying, console, log });
  const graph = { ask: askStub, ...setting.graph } as CallersGraph;
  const page = folder === null ? null : consolePage(folder);
  const server = createHttpServer({
    routes: [
      showCaller('/anybody', 'PUBLIC'),
      showCaller('/known', 'TOKEN'),
      ...frontPageRoutes({ hasExplorer: false, hasMachineClients: false, page }),
      ...consoleRoutes(console, { graph, findCallers, clock: () => clock.now, log }),
    ],
    ...identify,
    admit: (request, counted) => {
      admitted.push(counted);
      return setting.admit?.(request, counted) ?? (() => undefined);
    },
    log,
  });
  const origin = await server.listen(config.port === 4000 ? 0 : config.port, '127.0.0.1');
  const token = (role: 'CITY_BUREAU' | 'AUDITOR') =>
    DevelopmentIssuer.open(config).issue({ sub: `token:${role}`, role, division: '3701' }, 600);
  const stop = async () => {
    await server.close(AT_ONCE);
    await closeStore();
  };
  const close = async () => {
    await stop();
    await rm(data, { recursive: true, force: true });
  };
  const known = { origin, data, clock, logged, admitted, refusedRoles, token, console };
  return { browser: () => new Browser(origin), ...known, stop, close };
}

function showCaller(path: string, access: 'PUBLIC' | 'TOKEN'): CallerRoute {
  const handle: CallerRoute['handle'] = async (_, reply, caller) => reply.send(caller);
  return { access, methods: ['GET', 'POST'], path, about: null, handle };
}

/**
 * Answers the queries that the console's server sends: for the name of an office, the counts of its work items, the
 * divisions of a city, and the contractors of a district.
 */
const askStub: CallersGraph['ask'] = ({ caller }, { query, variables }) => {
  if (query.includes('me {'))
    return Promise.resolve({
      me: caller.role === 'CONTRACTOR' ? { contractor: { name: '甲社' } } : { officeName: '某局' },
    });
  if (query.includes('WorkCounts')) {
    const ready = 'division' in caller && caller.division === STUB_AT_WORK ? 1 : 0;
    return Promise.resolve({ stationWorkCounts: [], financeWorkCounts: [{ ready: 0 }, { ready }] });
  }
  if (query.includes('division(code'))
    return Promise.resolve({ division: DIVISIONS[String(variables['code'])] ?? null });
  const hubs = [{ districtCode: '370102', contractor: { id: STUB_CONTRACTOR } }];
  const isAsked = variables['district'] === undefined || variables['district'] === '370102';
  return Promise.resolve({
    contractors: { nodes: [{ id: STUB_CONTRACTOR, name: '甲社' }] },
    contracts: { nodes: isAsked ? hubs : [] },
  });
};

/** The code of the only division with a work item. */
const STUB_AT_WORK = '370103';

export const STUB_CONTRACTOR = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

const DIVISIONS: Readonly<Record<string, object>> = {
  '3701': {
    code: '3701',
    name: '济南市',
    children: {
      nodes: [
        { code: '370102', name: '历下区' },
        { code: '370103', name: '市中区' },
      ],
    },
  },
  '370102': { code: '370102', name: '历下区', children: { nodes: [{ code: '370102001', name: '解放路街道' }] } },
  '370103': { code: '370103', name: '市中区', children: { nodes: [] } },
};
