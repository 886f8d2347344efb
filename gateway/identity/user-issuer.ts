import { type Config } from '../../shared/runtime/settings/config';
import { DevelopmentIssuer } from './development-issuer';
import { oidcIssuer } from './oidc-issuer';
import { type TrustedIssuer } from './trusted-issuer';

/**
 * Returns the one issuer of users: the configured issuer, or the embedded development issuer.
 * @throws ConfigurationError in production without HUB_OIDC_ISSUER
 */
export function userIssuer(config: Pick<Config, 'production' | 'oidc' | 'dataFolder'>): TrustedIssuer {
  return config.oidc === null ? DevelopmentIssuer.open(config).trusted : oidcIssuer(config.oidc);
}
