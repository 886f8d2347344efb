import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { type Caller } from '../../../../shared/access/caller';

export type UserCaller = Extract<Caller, { grants: unknown }>;

/** An OpenID Connect issuer for tests. It offers what a production Hub needs: discovery, keys and signed tokens. */
export class TestIssuer {
  readonly audience = 'hub-under-test';
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      const known = this.answer(request.url);
      response.writeHead(known === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(known ?? {}));
    });
  }

  static async start(): Promise<TestIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TestIssuer(server);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Returns a token of this user, signed as a real issuer would. */
  token(caller: UserCaller, expires: string | Date = '10m'): Promise<string> {
    const { role, subject } = caller;
    const division = 'division' in caller ? { division: caller.division } : {};
    const contractor = 'contractorId' in caller ? { contractor: caller.contractorId } : {};
    return new SignJWT({ role, ...division, ...contractor })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(this.address)
      .setAudience(this.audience)
      .setSubject(subject)
      .setExpirationTime(expires)
      .sign(this.keys.privateKey);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(path: string | undefined): unknown {
    if (path === '/.well-known/openid-configuration') {
      return { issuer: this.address, jwks_uri: `${this.address}/keys` };
    }
    if (path !== '/keys') return undefined;
    return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }] };
  }
}
