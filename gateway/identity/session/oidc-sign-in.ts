import * as openid from 'openid-client';
import { fetch, type RequestInit } from 'undici';
import { type OidcClient, type OidcConfig } from '../../../shared/runtime/settings/oidc-config';
import { identityUnavailable } from '../access/identity-unavailable';
import { issuerConnections } from '../issuer-fetch';
import { type PersonTokens, personTokens } from './session';
import { SignInError, type SignInFault } from './sign-in-error';

/** The values that prove that an answer of the identity provider belongs to a sign-in that the Hub started. */
export type SignInProofs = { state: string; nonce: string; verifier: string };

export type OidcSignInSetting = {
  oidc: Pick<OidcConfig, 'issuer' | 'caFile'>;
  client: OidcClient;
  /** The client secret of the console at the identity provider; null for a public client. */
  secret: string | null;
  /** The addresses to which the identity provider redirects the person after the sign-in and after the sign-out. */
  callbackUrl: string;
  leftUrl: string;
};

const TIMEOUT_SECONDS = 5;

/** The sign-in at the identity provider: OpenID Connect with the authorization code flow and PKCE (RFC 7636). */
export class OidcSignIn {
  private readonly fetch: openid.CustomFetch;
  private found: Promise<openid.Configuration> | null = null;

  /** @throws ConfigurationError if HUB_OIDC_CA_FILE holds no certificates */
  constructor(private readonly setting: OidcSignInSetting) {
    this.fetch = fetchTrusting(setting.oidc.caFile);
  }

  /**
   * Starts a sign-in.
   * @param asOther whether the identity provider must ask who signs in, even if a person is already signed in there
   * @returns the address of the sign-in page, and the values to keep until the person is redirected back
   * @throws HubError UNAVAILABLE if the identity provider does not answer
   */
  async begin(asOther: boolean): Promise<{ url: URL; started: SignInProofs }> {
    const config = await this.config();
    const verifier = openid.randomPKCECodeVerifier();
    const started = { state: openid.randomState(), nonce: openid.randomNonce(), verifier };
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: this.setting.callbackUrl,
      scope: this.setting.client.scope,
      state: started.state,
      nonce: started.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(asOther ? { prompt: 'login' } : {}),
    });
    return { url, started };
  }

  /**
   * Exchanges the authorization code for the person's tokens.
   * @param search the search parameters of the request to the callback address
   * @throws SignInError if the person cannot be signed in
   */
  async finish(search: string, { state, nonce, verifier }: SignInProofs): Promise<PersonTokens> {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      const address = new URL(search, this.setting.callbackUrl);
      return tokensIn(await openid.authorizationCodeGrant(await this.config(), address, checks));
    } catch (error) {
      throw new SignInError(faultOf(error), error);
    }
  }

  /** Fetches new tokens with a refresh token. See {@link RenewTokens}. */
  async renew(refreshToken: string): Promise<PersonTokens | null> {
    try {
      return tokensIn(await openid.refreshTokenGrant(await this.config(), refreshToken));
    } catch (error) {
      if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant') return null;
      throw identityUnavailable(error);
    }
  }

  /**
   * Revokes the refresh token of a person who signs out, if the identity provider supports this.
   * @returns the sign-out address of the identity provider; null if it has none. The address holds no ID token, because
   * an ID token names the person. The identity provider may therefore ask the person to confirm.
   * @throws HubError UNAVAILABLE if the identity provider does not answer
   */
  async leave(refreshToken: string | null): Promise<string | null> {
    const config = await this.config();
    const { revocation_endpoint: revocation, end_session_endpoint: end } = config.serverMetadata();
    if (refreshToken !== null && revocation !== undefined) {
      const revoked = openid.tokenRevocation(config, refreshToken, { token_type_hint: 'refresh_token' });
      await revoked.catch((error: unknown) => Promise.reject(identityUnavailable(error)));
    }
    if (end === undefined) return null;
    return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: this.setting.leftUrl }).href;
  }

  /** Returns the provider's configuration, which is discovered once. After a failure, the next call tries again. */
  private config(): Promise<openid.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw identityUnavailable(error);
    });
    return this.found;
  }

  private discover(): Promise<openid.Configuration> {
    const { oidc, client, secret } = this.setting;
    const proof = secret === null ? openid.None() : openid.ClientSecretBasic(secret);
    // The settings allow http only for an identity provider on this machine.
    const execute = oidc.issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [];
    const options = { [openid.customFetch]: this.fetch, timeout: TIMEOUT_SECONDS, execute };
    return openid.discovery(new URL(oidc.issuer), client.id, undefined, proof, options);
  }
}

function tokensIn(answer: openid.TokenEndpointResponse): PersonTokens {
  return personTokens(answer.access_token, answer.refresh_token ?? null);
}

/**
 * The error codes with which the library reports that the identity provider did not answer, or sent an invalid
 * response. An error without a code reports the same.
 */
const AWAY: ReadonlySet<string | undefined> = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', undefined]);

function faultOf(error: unknown): SignInFault {
  if (error instanceof openid.AuthorizationResponseError) return error.error === 'access_denied' ? 'DENIED' : 'AGAIN';
  if (error instanceof openid.ResponseBodyError) return 'AGAIN';
  return error instanceof openid.ClientError && !AWAY.has(error.code) ? 'AGAIN' : 'UNAVAILABLE';
}

/**
 * Returns the fetch function for requests to the identity provider. It trusts the private certificate authority in
 * `caFile`, if any.
 */
function fetchTrusting(caFile: string | null): openid.CustomFetch {
  const dispatcher = issuerConnections(caFile);
  return (url, options) => fetch(url, { ...options, dispatcher } as RequestInit) as unknown as Promise<Response>;
}
