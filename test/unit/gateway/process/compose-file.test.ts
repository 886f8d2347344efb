import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makeSecrets, SECRETS_FOLDER } from '../../../../shared/container/make-secrets';
import { loadPassword, loadPrivateKey, loadPublicKey } from '../../../../shared/runtime/keys';
import { KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { SETTINGS } from '../../../../shared/runtime/settings/settings';
import { SUBGRAPHS } from '../../../../shared/kernel/ids/subgraph-names';
import { type ComposeService, PROJECT, readComposeFile } from '../../../support/drivers/hub/compose-file';

const compose = readComposeFile({ HUB_OIDC_ISSUER: 'https://issuer.invalid', HUB_OIDC_AUDIENCE: 'hub' });
const services = Object.entries(compose.services);
const whoGets = (secret: string) =>
  services.filter(([, { secrets }]) => secrets.includes(secret)).map(([name]) => name);

describe('docker-compose.yml', () => {
  it('has a migration, a process and a demonstration for each subgraph, the divisions, one database and one gateway', () => {
    const ofSubgraphs = SUBGRAPHS.flatMap((name) => [`migrate-${name}`, name, `demo-${name}`]);
    expect(Object.keys(compose.services).sort()).toEqual(
      [...ofSubgraphs, 'backup', 'database', 'divisions', 'gateway', 'restore'].sort(),
    );
  });

  it('refuses to start without an issuer of user tokens', () => {
    expect(() => readComposeFile({ HUB_OIDC_AUDIENCE: 'hub' })).toThrow('HUB_OIDC_ISSUER');
    expect(() => readComposeFile({ HUB_OIDC_ISSUER: 'https://issuer.invalid' })).toThrow('HUB_OIDC_AUDIENCE');
  });

  it('publishes only the gateway, and only to this machine', () => {
    expect(services.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(['gateway']);
    expect(compose.services.gateway?.ports).toEqual(['127.0.0.1:4000:4000']);
    expect(compose.networks.inside?.internal).toBe(true);
    const outside = services.filter(([, { networks }]) => networks.some((network) => network !== 'inside'));
    // Finance publishes no port, but it needs the network in order to call webhooks.
    expect(outside.map(([name]) => name)).toEqual(['finance', 'gateway']);
  });

  it('has no cycle of dependencies: the subgraphs start before the gateway through which they follow each other', () => {
    const startsAfter = (name: string, trail: readonly string[] = []): string[] => {
      expect(trail).not.toContain(name);
      const before = Object.keys(compose.services[name]?.depends_on ?? {});
      return [...before, ...before.flatMap((each) => startsAfter(each, [...trail, name]))];
    };
    for (const [name] of services) startsAfter(name);
    expect(startsAfter('gateway')).toEqual(expect.arrayContaining([...SUBGRAPHS]));
    for (const name of SUBGRAPHS) {
      expect(compose.services[name]?.environment.HUB_GATEWAY_URL).toBe('http://gateway:4000');
      expect(compose.services[name]?.environment).toHaveProperty('HUB_SUBGRAPH_PRIVATE_KEY_FILE');
    }
  });

  it.each(services)('gives %s no way to change its image or to gain privileges', (_, service: ComposeService) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
  });

  it('gives only each subgraph’s process, the backup and the restore a volume for signed checkpoints', () => {
    const mounted = services.filter(([, { volumes }]) => volumes.some((each) => each.startsWith('checkpoints-')));
    expect(mounted.map(([name]) => name).sort()).toEqual([...SUBGRAPHS, 'backup', 'restore'].sort());
    for (const [, { environment }] of mounted) expect(environment.HUB_CHECKPOINTS).toBe('/checkpoints');
    for (const name of SUBGRAPHS) {
      expect(compose.services[name]?.volumes).toEqual([`checkpoints-${name}:/checkpoints`]);
      expect(compose.services.backup?.volumes).toContain(`checkpoints-${name}:/checkpoints/${name}:ro`);
      expect(compose.services.restore?.volumes).toContain(`checkpoints-${name}:/checkpoints/${name}`);
    }
    const own = SUBGRAPHS.map((name) => `checkpoints-${name}`);
    expect(Object.keys(compose.volumes).sort()).toEqual(
      ['attachments', 'database', 'persisted', 'sessions', ...own].sort(),
    );
  });

  it('gives only the gateway, the backup and the restore a volume for attached files', () => {
    const mounted = services.filter(([, { volumes }]) => volumes.some((each) => each.includes('attachments')));
    expect(mounted.map(([name]) => name)).toEqual(['gateway', 'backup', 'restore']);
    expect(compose.services.gateway?.volumes).toContain('attachments:/attachments');
    expect(compose.services.backup?.volumes).toContain('attachments:/attachments:ro');
    for (const [, { environment }] of mounted) expect(environment.HUB_ATTACHMENTS).toBe('/attachments');
  });

  it('keeps the registered documents of the gateway in a volume, which a read-only container can write', () => {
    const { environment, volumes } = compose.services.gateway ?? {};
    expect(environment?.HUB_PERSISTED).toBe('/persisted/documents.json');
    expect(volumes).toContain('persisted:/persisted');
    const mounted = services.filter(([, service]) => service.volumes.some((each) => each.startsWith('persisted:')));
    expect(mounted.map(([name]) => name)).toEqual(['gateway']);
  });

  it('keeps the sessions of the console in a volume, and gives their key to the gateway alone', () => {
    const { environment, volumes } = compose.services.gateway ?? {};
    expect(environment?.HUB_SESSIONS).toBe('/sessions');
    expect(volumes).toContain('sessions:/sessions');
    expect(whoGets('session_key')).toEqual(['gateway']);
  });

  it.each(services)(
    'mounts at %s a volume of the file or a folder of the project, whose owner is the Hub',
    (_, { volumes }) => {
      const image = readFileSync(join(PROJECT, 'shared/container/Dockerfile'), 'utf8');
      for (const [source = '', target = ''] of volumes.map((each) => each.split(':'))) {
        const isKnown = source.startsWith('./') || Object.keys(compose.volumes).includes(source);
        expect({ source, isKnown }).toEqual({ source, isKnown: true });
        if (target.startsWith('/var/') || target.startsWith('/docker-')) continue;
        expect(image).toMatch(new RegExp(`mkdir [^&]*${target}( |$)`, 'm'));
      }
    },
  );

  it('allows a backup to change only its own folder', () => {
    const { volumes = [], profiles } = compose.services.backup ?? {};
    expect(volumes.filter((each) => !each.endsWith(':ro'))).toEqual(['./backups:/backups']);
    expect([profiles, compose.services.restore?.profiles]).toEqual([['backup'], ['backup']]);
    expect(compose.services.backup?.command).toEqual([
      ...['node', 'dist/gateway/standalone.js', 'backup', '--to', '/backups/latest'],
    ]);
  });

  it.each(services)(
    'gives %s only variables that the Hub reads, and secrets only as files',
    (name, { environment, secrets }) => {
      for (const [key, value] of Object.entries(environment)) {
        if (name !== 'database') expect(Object.keys(SETTINGS)).toContain(key);
        if (/PASSWORD|_KEY/.test(key)) expect(key).toMatch(/_FILE$/);
        if (value.startsWith('/run/secrets/')) expect(secrets).toContain(basename(value));
      }
      const named = Object.values(environment).map((value) => basename(value));
      if (name !== 'database') expect(secrets.filter((secret) => !named.includes(secret))).toEqual([]);
    },
  );
});

describe('secrets', () => {
  let parent: string;
  let made: string[];
  const pathOf = (name: string) => join(parent, SECRETS_FOLDER, name);

  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'hub-secrets-'));
    made = makeSecrets(join(parent, SECRETS_FOLDER));
  });
  afterAll(() => rmSync(parent, { recursive: true }));

  it('are exactly those that docker-compose.yml names', () => {
    const named = Object.entries(compose.secrets);
    expect(named.map(([, { file }]) => file)).toEqual(named.map(([name]) => `./${SECRETS_FOLDER}/${name}`));
    expect(readdirSync(join(parent, SECRETS_FOLDER)).sort()).toEqual(Object.keys(compose.secrets).sort());
    expect(made.toSorted()).toEqual(Object.keys(compose.secrets).sort());
  });

  it('have the formats that the Hub loads', () => {
    for (const name of made) {
      if (name.endsWith('_private_key')) loadPrivateKey(pathOf(name));
      else if (name.endsWith('_public_key')) loadPublicKey(pathOf(name));
      else if (
        name.startsWith('identity_') ||
        ['webhook_key', 'complaint_key', 'account_key', 'session_key'].includes(name)
      )
        KeyRing.read(pathOf(name));
      else expect(loadPassword(pathOf(name)).length).toBeGreaterThanOrEqual(40);
    }
  });

  it('are in a folder that only its owner may open, and readable by the user of any container', () => {
    expect(statSync(join(parent, SECRETS_FOLDER)).mode & 0o777).toBe(0o700);
    for (const name of made) expect(statSync(pathOf(name)).mode & 0o777).toBe(0o444);
  });

  it('are never replaced', () => {
    const before = readFileSync(pathOf('passport_private_key'), 'utf8');
    expect(() => makeSecrets(join(parent, SECRETS_FOLDER))).toThrow('already exists');
    expect(readFileSync(pathOf('passport_private_key'), 'utf8')).toBe(before);
    expect(readdirSync(parent)).toEqual([SECRETS_FOLDER]);
  });

  it('are given only to the services that need them', () => {
    const processesOf = (name: string) => [`migrate-${name}`, name, `demo-${name}`];
    expect(whoGets('passport_private_key')).toEqual(['gateway']);
    expect(whoGets('clients_private_key')).toEqual(['gateway']);
    expect(whoGets('passport_public_key')).toEqual([...SUBGRAPHS]);
    // The migrations need these keys too, because they encrypt data that older versions stored in clear text.
    expect(whoGets('identity_encryption_key')).toEqual(processesOf('personnel'));
    expect(whoGets('identity_hash_key')).toEqual(processesOf('personnel'));
    expect(whoGets('complaint_key')).toEqual(processesOf('evaluation'));
    expect(whoGets('account_key')).toEqual(processesOf('finance'));
    expect(whoGets('webhook_key')).toEqual(['finance', 'demo-finance']);
    expect(whoGets('database_root_password')).toEqual(['database']);
    expect(whoGets('database_backup_password')).toEqual(['database', 'backup']);
    expect(whoGets('database_restore_password')).toEqual(['database', 'restore']);
    for (const name of SUBGRAPHS) {
      expect(whoGets(`${name}_private_key`)).toEqual([name]);
      expect(whoGets(`${name}_public_key`)).toEqual(['gateway']);
      const others = name === 'stations' ? ['database', 'divisions'] : ['database'];
      expect(whoGets(`database_${name}_password`).sort()).toEqual([...processesOf(name), ...others].sort());
    }
  });
});
