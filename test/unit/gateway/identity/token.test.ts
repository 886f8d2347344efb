import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { createAuthenticate } from '../../../../gateway/identity/authenticate';
import { DevelopmentIssuer } from '../../../../gateway/identity/development-issuer';
import { resolveCaller } from '../../../../gateway/identity/resolve-caller';
import { tokenCommand } from '../../../../gateway/process/commands/token-command';
import { type FindContractor } from '../../../../gateway/identity/token-request';
import { userIssuer } from '../../../../gateway/identity/user-issuer';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { SILENT_LOG } from '../../../../shared/runtime/log';

const CONTRACTOR = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
let environment: Record<string, string>;
beforeEach(() => {
  environment = { HUB_DATA: mkdtempSync(join(tmpdir(), 'hub-token-')) };
});
afterEach(() => rmSync(environment.HUB_DATA ?? '', { recursive: true, force: true }));

const run = (line: string, find: FindContractor | null = null) => tokenCommand(line.split(' '), find, environment);

async function callerOf(line: string, find: FindContractor | null = null) {
  const outcome = await run(line, find);
  if (!('output' in outcome)) return outcome;
  const authenticate = createAuthenticate([DevelopmentIssuer.open(readConfig(environment)).trusted], SILENT_LOG);
  return resolveCaller(await authenticate([`Bearer ${outcome.output}`], 'r'));
}

describe('token command', () => {
  it('creates a token that the gateway accepts', async () => {
    expect(await callerOf('--role DISTRICT_BUREAU --division 370102 --subject li --name 李敏')).toEqual({
      role: 'DISTRICT_BUREAU',
      division: '370102',
      issuer: 'hub:development',
      subject: 'li',
      name: '李敏',
      grants: null,
    });
  });

  it.each(['--scope a:read b:read', '--scope a:read --scope b:read'])('accepts %s', async (scopes) => {
    expect(await callerOf(`--role FINANCE_BUREAU --division 3701 ${scopes} --ttl 5m`)).toMatchObject({
      grants: ['a:read', 'b:read'],
    });
  });

  it('creates tokens for eight hours by default', async () => {
    const life = async (line: string) => {
      const outcome = await run(line);
      const { exp = 0, iat = 0 } = decodeJwt('output' in outcome ? outcome.output : '');
      return exp - iat;
    };
    expect(await life('--role CITY_BUREAU --division 3701')).toBe(28_800);
    expect(await life('--role CITY_BUREAU --division 3701 --ttl 90s')).toBe(90);
  });

  it('finds a contractor in the data if none is named', async () => {
    const asked: unknown[] = [];
    const find: FindContractor = (...question) => {
      asked.push(question);
      return Promise.resolve(CONTRACTOR);
    };
    expect(await callerOf('--role CONTRACTOR', find)).toMatchObject({ contractorId: CONTRACTOR });
    expect(await callerOf('--role DISTRICT_HUB --division 370102', find)).toMatchObject({ contractorId: CONTRACTOR });
    expect(await callerOf('--role CITY_BUREAU --division 3701', find)).toMatchObject({ role: 'CITY_BUREAU' });
    expect(asked).toEqual([
      ['CONTRACTOR', null],
      ['DISTRICT_HUB', '370102'],
    ]);
  });

  it.each([
    ['--division 370102', '--role must be one of'],
    ['--role CITY_BUREAU --division 3701 --scope stations', '--scope must be a root field with :read or :write'],
    ['--role ADMIN --division 370102', '--role must be one of'],
    ['--role ASSESSOR', '--role must be one of'],
    ['--role PUBLIC', 'The public needs no token'],
    ['--role DISTRICT_BUREAU', 'The claim division is missing'],
    ['--role DISTRICT_BUREAU --division 37010', 'The claim division is missing'],
    ['--role CITY_BUREAU --division 3701 --contractor 01HZX3V9QK7T2M4N6P8R0S1W5Y', 'Only the tokens of contractors'],
    ['--role CONTRACTOR', 'Give the id of a contractor with --contractor'],
    ['--role CONTRACTOR --contractor 7', 'The claim contractor is missing or malformed'],
    [
      '--role CONTRACTOR --contractor 01HZX3V9QK7T2M4N6P8R0S1W5Y --division 370102',
      'The token of a contractor must not name a division',
    ],
    ['--role CITY_BUREAU --division 3701 --division 3702', '--division may be given once only'],
    ['--role CITY_BUREAU --division 3701 --ttl 31d', '--ttl must be'],
    ['--role CITY_BUREAU --division 3701 --ttl 0s', '--ttl must be'],
    ['--role CITY_BUREAU --division 3701 --ttl forever', '--ttl must be'],
    ['--role CITY_BUREAU --division 3701 --admin', 'The arguments are not valid'],
    ['--role CITY_BUREAU --division 3701 extra', 'Unexpected argument: extra'],
  ])('refuses %s', async (line, message) => {
    const outcome = await run(line);
    expect(outcome).toEqual({ refusal: expect.stringContaining(message) as string, exitCode: 2 });
    expect('refusal' in outcome && /[一-鿿]/.test(outcome.refusal)).toBe(true);
  });
});

describe('development issuer', () => {
  it('is refused in production, and the message names the variables to use instead', async () => {
    environment.NODE_ENV = 'production';
    const outcome = await run('--role CITY_BUREAU --division 3701');
    expect(outcome).toMatchObject({
      refusal: expect.stringMatching(/HUB_OIDC_ISSUER and HUB_OIDC_AUDIENCE/) as string,
    });
    expect(() => userIssuer(readConfig(environment))).toThrow('HUB_OIDC_ISSUER');
  });

  it('is refused next to a real issuer', () => {
    const config = readConfig({ ...environment, HUB_OIDC_ISSUER: 'https://login.example', HUB_OIDC_AUDIENCE: 'hub' });
    expect(() => DevelopmentIssuer.open(config)).toThrow('HUB_OIDC_ISSUER is set');
    expect(userIssuer(config)).toMatchObject({ issuer: 'https://login.example', audience: 'hub' });
  });
});
