import { type OidcConfig } from '../../shared/runtime/settings/oidc-config';
import { issuerFetch } from './issuer-fetch';
import { IssuerKeys } from './issuer-keys';
import { type TrustedIssuer } from './trusted-issuer';

/** The accepted algorithms. All are asymmetric. With a symmetric algorithm, a public key would serve as the secret. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/**
 * Creates the issuer of users (OpenID Connect). Its keys come from a JWKS address, which is configured, or is
 * discovered when the first token arrives.
 * @throws ConfigurationError if HUB_OIDC_CA_FILE holds no certificates
 */
export function oidcIssuer(config: Omit<OidcConfig, 'client'>): TrustedIssuer {
  const keys = new IssuerKeys(config, issuerFetch(config.caFile));
  return {
    issuer: config.issuer,
    audience: config.audience,
    algorithms: ALGORITHMS,
    holder: { kind: 'user', rules: config.claims },
    findKey: (header) => keys.find(header),
  };
}
