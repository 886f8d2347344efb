import { readConfig } from '../../../../shared/runtime/settings/config';
import { required } from '../../../../shared/runtime/settings/settings';
import { ConfigurationError, settingsTable } from '../../../../shared/runtime/settings/settings';

const refusalOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
  }
  return 'accepted';
};

describe('configuration', () => {
  it('needs no variable for a standalone Hub', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ production: false, host: '127.0.0.1', port: 4000, dataFolder: '.data' });
    expect(config.demo).toEqual({ enabled: true, seed: 1, divisions: '3701', cityFile: null });
    expect(config.database).toBeNull();
    expect(config.oidc).toBeNull();
    expect(config.limits).toEqual({
      bodyBytes: 1_048_576,
      characters: 50_000,
      tokens: 2000,
      depth: 15,
      selections: 1000,
      aliases: 30,
      rootFields: 20,
      directives: 50,
      repetitions: 50,
      fields: 12_000,
      contractorFields: 25_000,
      publicBodyBytes: 65_536,
      publicFields: 8000,
      fieldsAMinute: 600_000,
      publicFieldsAMinute: 300_000,
      requestsAtOnce: 20,
      mostDelayMilliseconds: 200,
      publicWrites: 10,
      openFiles: 60,
      clientRequests: 600,
      trustedProxies: [],
    });
  });

  it('treats an empty variable as absent', () => {
    expect(readConfig({ HUB_PORT: '', HUB_OIDC_ISSUER: '', HUB_DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['HUB_PROT', 'HUB_PROT is not a variable of the Hub: did you mean HUB_PORT?'],
    ['HUB_WEBHOOK_KEYFILE', 'HUB_WEBHOOK_KEYFILE is not a variable of the Hub: did you mean HUB_WEBHOOK_KEY_FILE?'],
    ['HUB_ELEPHANT_COLOUR', 'HUB_ELEPHANT_COLOUR is not a variable of the Hub'],
  ])('refuses the unknown variable %s and suggests a similar variable', (name, message) => {
    expect(refusalOf({ [name]: '4000' })).toBe(message);
  });

  it('reports all faults at once', () => {
    expect(refusalOf({ HUB_PROT: '1', HUB_SEED: 'x' })).toMatch(/HUB_SEED .*; HUB_PROT /);
  });

  it('ignores the variables of the tests and of other programs', () => {
    expect(refusalOf({ HUB_TEST_MYSQL_URL: 'x', HUBBLE: '1', PATH: '/bin' })).toBe('accepted');
  });

  it('derives the public address, but in production takes it only from the settings', () => {
    expect(readConfig({}).publicUrl).toBe('http://127.0.0.1:4000');
    expect(readConfig({ HUB_HOST: '::1', HUB_PORT: '4100' }).publicUrl).toBe('http://[::1]:4100');
    expect(readConfig({ NODE_ENV: 'production' }).publicUrl).toBeNull();
    const settings = { NODE_ENV: 'production', HUB_PUBLIC_URL: 'https://HUB.example.cn/' };
    expect(readConfig(settings).publicUrl).toBe('https://hub.example.cn');
  });

  it('cannot be changed after the settings are read', () => {
    const config = readConfig({ HUB_DATABASE_URL: 'mysql://hub@db:3306' });
    for (const part of [config, config.demo, config.database, config.limits, config.keyFiles, config.subgraphUrls]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it.each<[Record<string, string>, string]>([
    [{ HUB_PORT: 'tcp' }, 'HUB_PORT must be a whole number'],
    [{ HUB_PORT: '0x10' }, 'HUB_PORT must be a whole number'],
    [{ HUB_PORT: '65536' }, 'HUB_PORT must be from 0 to 65535'],
    [{ HUB_LIMIT_DEPTH: '0' }, 'HUB_LIMIT_DEPTH must be from 1 to 10000000'],
    [
      { HUB_TRUSTED_PROXIES: '10.0.0.1,proxy' },
      'HUB_TRUSTED_PROXIES must list addresses or ranges, such as 10.0.0.0/8, separated by commas',
    ],
    [
      { HUB_TRUSTED_PROXIES: '10.0.0.0/33' },
      'HUB_TRUSTED_PROXIES must list addresses or ranges, such as 10.0.0.0/8, separated by commas',
    ],
    [{ HUB_PUBLIC_URL: 'http://hub.example.cn' }, 'HUB_PUBLIC_URL must be an https address'],
    [{ HUB_PUBLIC_URL: 'https://example.cn/hub' }, 'HUB_PUBLIC_URL must be an origin only, without path or user'],
    [{ HUB_DEMO: 'yes' }, 'HUB_DEMO must be one of true, false'],
    [{ HUB_DIVISIONS: '370102' }, 'HUB_DIVISIONS must be `nation` or the four digits of a city'],
    [{ HUB_DATABASE_URL: 'postgres://hub@db' }, 'HUB_DATABASE_URL is not a valid address or name'],
    [
      { HUB_DATABASE_URL: 'mysql://hub:secret@db:3306' },
      'HUB_DATABASE_URL must not hold a password: name its file in HUB_DATABASE_PASSWORD_FILE',
    ],
    [{ HUB_DATABASE_URL: 'mysql://db:3306' }, 'HUB_DATABASE_URL must name a user'],
    [{ HUB_DATABASE_URL: 'mysql://hub@db:3306/hub' }, 'HUB_DATABASE_URL must not name a database'],
    [
      { HUB_SUBGRAPH_FINANCE_URL: 'http://hub/finance' },
      'HUB_SUBGRAPH_FINANCE_URL must list origins only, without path or user, such as http://stations:4001, separated by commas',
    ],
    [
      { HUB_DATABASE_PASSWORD_FILE: '/run/p' },
      'HUB_DATABASE_PASSWORD_FILE requires HUB_DATABASE_URL: set both or neither',
    ],
    [{ HUB_DATABASE_PREFIX: 'hub`; drop' }, 'HUB_DATABASE_PREFIX must be lower-case letters, digits and _'],
    [
      { HUB_S3_ENDPOINT: 'https://s3.example', HUB_S3_BUCKET: 'hub' },
      'HUB_S3_ACCESS_KEY_ID, HUB_S3_SECRET_ACCESS_KEY_FILE must be set together with the other HUB_S3_ variables',
    ],
    [{ HUB_S3_BUCKET: 'Hub/x' }, 'HUB_S3_BUCKET must be the name of a bucket'],
    [{ HUB_S3_ENDPOINT: 'https://s3.example/hub' }, 'HUB_S3_ENDPOINT must be an origin only, without path or user'],
    [{ HUB_OIDC_ISSUER: 'https://login.example' }, 'HUB_OIDC_AUDIENCE must be set'],
    [{ HUB_OIDC_AUDIENCE: 'hub' }, 'HUB_OIDC_ISSUER must be set'],
    [{ HUB_OIDC_ISSUER: 'http://login.example' }, 'HUB_OIDC_ISSUER must be an https address'],
    [{ HUB_OIDC_CLIENT_ID: 'console' }, 'HUB_OIDC_ISSUER must be set'],
    [{ HUB_SESSION_STORE_URL: 'http://redis:6379' }, 'HUB_SESSION_STORE_URL is not a valid address or name'],
    [{ HUB_SESSION_STORE_URL: 'redis://redis:6379/hub' }, 'HUB_SESSION_STORE_URL must name only a server'],
    [
      { HUB_SESSION_STORE_URL: 'redis://hub:secret@redis:6379' },
      'HUB_SESSION_STORE_URL must not hold a password: name its file in HUB_SESSION_STORE_PASSWORD_FILE',
    ],
    [{ HUB_PORT: 'x', HUB_DEMO: 'x' }, 'HUB_PORT must be a whole number; HUB_DEMO must be one of true, false'],
  ])('refuses %j with a message', (env, message) => {
    expect(refusalOf(env)).toBe(message);
  });

  it('never repeats a refused value in its message', () => {
    expect(refusalOf({ HUB_DATABASE_URL: 'mysql://hub:hunter2@db' })).not.toContain('hunter2');
    expect(refusalOf({ HUB_DATABASE_URL: 'nonsense hunter2' })).not.toContain('hunter2');
  });

  it('accepts a plain http issuer on this machine only', () => {
    const env = { HUB_OIDC_ISSUER: 'http://127.0.0.1:9/realms/hub', HUB_OIDC_AUDIENCE: 'hub' };
    expect(readConfig(env).oidc).toMatchObject({ issuer: env.HUB_OIDC_ISSUER, audience: 'hub', jwksUri: null });
  });

  it('keeps attached files in the data folder, or in a bucket with complete settings', () => {
    expect(readConfig({ HUB_DATA: '/data' }).attachments).toEqual({ folder: '/data/attachments', s3: null });
    const named = {
      ...{ HUB_S3_ENDPOINT: 'http://minio:9000', HUB_S3_BUCKET: 'hub', HUB_S3_ACCESS_KEY_ID: 'id' },
      ...{ HUB_S3_SECRET_ACCESS_KEY_FILE: '/run/secrets/s3', HUB_ATTACHMENTS: '/attachments' },
    };
    expect(readConfig(named).attachments).toEqual({
      folder: '/attachments',
      s3: {
        ...{ endpoint: 'http://minio:9000', bucket: 'hub', region: 'us-east-1' },
        ...{ accessKeyId: 'id', secretAccessKeyFile: '/run/secrets/s3' },
      },
    });
  });

  it('keeps the sessions of the console in the data folder, and knows the console at the issuer', () => {
    expect(readConfig({ HUB_DATA: '/data' }).sessions).toEqual({
      folder: '/data/sessions',
      keyFile: null,
      storeUrl: null,
      storePasswordFile: null,
    });
    const issuer = { HUB_OIDC_ISSUER: 'https://login.example', HUB_OIDC_AUDIENCE: 'hub' };
    expect(readConfig(issuer).oidc?.client).toBeNull();
    expect(readConfig({ ...issuer, HUB_OIDC_CLIENT_ID: 'console' }).oidc?.client).toEqual({
      id: 'console',
      secretFile: null,
      scope: 'openid profile',
    });
  });

  it('contains addresses and public keys by subgraph', () => {
    const config = readConfig({
      HUB_SUBGRAPH_FINANCE_URL: 'http://finance:4001, http://finance-2:4001',
      HUB_SUBGRAPH_STATIONS_PUBLIC_KEY_FILE: '/run/secrets/stations.pem',
    });
    expect(config.subgraphUrls).toEqual({ finance: ['http://finance:4001', 'http://finance-2:4001'] });
    expect(config.keyFiles.subgraphPublic).toEqual({ stations: '/run/secrets/stations.pem' });
  });

  it('names the variable that is missing for a kind of process', () => {
    expect(() => required(null, 'HUB_PASSPORT_PRIVATE_KEY_FILE')).toThrow('HUB_PASSPORT_PRIVATE_KEY_FILE must be set');
    expect(required('x', 'HUB_X')).toBe('x');
  });

  it('describes every variable for the README', () => {
    const rows = settingsTable();
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.description === '')).toEqual([]);
    expect(rows.find((row) => row.name === 'HUB_PORT')).toEqual({
      name: 'HUB_PORT',
      fallback: '4000',
      description: 'port of the gateway',
    });
  });
});
