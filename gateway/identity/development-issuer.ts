import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { type UserRole } from '../../shared/domain/roles';
import { type Config } from '../../shared/runtime/settings/config';
import { KeyFolder, type KeyPair } from '../../shared/runtime/keys';
import { HUB_AUDIENCE } from '../../shared/access/internal-token';
import { tagOf } from '../../shared/graphql/audience/audience-tag';
import { ConfigurationError } from '../../shared/runtime/settings/settings';
import { ownIssuer, type TrustedIssuer } from './trusted-issuer';

/**
 * The claims of a user's token in addition to `iss`, `aud`, `iat` and `exp`. Properties that are left out are not in
 * the token.
 */
export type UserClaims = {
  sub: string;
  name?: string;
  role: Exclude<UserRole, 'PUBLIC'>;
  division?: string;
  contractor?: string;
  stations?: readonly string[];
  scope?: string;
};

/** The `iss` claim of the tokens that the development issuer signs. */
export const DEVELOPMENT_ISSUER = 'hub:development';

/** Returns the subject of a token whose request names no person. */
export function subjectOf(role: UserClaims['role']): string {
  return `development:${tagOf(role)}`;
}

/**
 * The embedded issuer of tokens for trials and development. It asks for no password, so a person who can read the data
 * folder can take any role.
 */
export class DevelopmentIssuer {
  private constructor(private readonly keys: KeyPair) {}

  /**
   * Opens the issuer.
   * @throws ConfigurationError in production, and if a real issuer is configured, because its users must have only one
   * way to authenticate
   */
  static open(config: Pick<Config, 'production' | 'oidc' | 'dataFolder'>): DevelopmentIssuer {
    if (config.production) {
      throw new ConfigurationError(
        'The development issuer is not available while NODE_ENV is production: set HUB_OIDC_ISSUER and HUB_OIDC_AUDIENCE',
      );
    }
    if (config.oidc !== null) {
      throw new ConfigurationError(
        'The development issuer is not available while HUB_OIDC_ISSUER is set: use the tokens of that issuer',
      );
    }
    return new DevelopmentIssuer(new KeyFolder(config.dataFolder).pair('development-issuer'));
  }

  /** The name and the public key of this issuer, by which the gateway verifies its tokens. */
  get trusted(): TrustedIssuer {
    return ownIssuer(DEVELOPMENT_ISSUER, { kind: 'user' }, this.keys.publicKey);
  }

  /**
   * Signs the claims as they are. Only the gateway decides whether they describe a valid caller. To check that
   * beforehand, use readUserClaims.
   */
  issue(claims: UserClaims, seconds: number): Promise<string> {
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
      .setIssuer(DEVELOPMENT_ISSUER)
      .setAudience(HUB_AUDIENCE)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .sign(this.keys.privateKey);
  }
}
