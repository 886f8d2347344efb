import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, fetch } from 'undici';
import { ConfigurationError } from '../../shared/runtime/settings/settings';

/** Fetches a JSON document of the issuer. @throws if the issuer does not answer with a JSON document */
export type FetchJson = (address: string) => Promise<unknown>;

const TIMEOUT_MILLISECONDS = 5000;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Returns the connections to the issuer.
 * @param caFile a file of certificates that verify the issuer in addition to the public certificates, or null
 * @throws ConfigurationError if the file holds no certificates
 */
export function issuerConnections(caFile: string | null): Agent {
  const authorities = caFile === null ? {} : { ca: [...rootCertificates, ...certificatesIn(caFile)] };
  return new Agent({ connect: authorities, connections: 2 });
}

/**
 * Returns the function that fetches documents of the issuer. It does not follow redirections.
 * @param caFile as in issuerConnections
 * @throws ConfigurationError if the file holds no certificates
 */
export function issuerFetch(caFile: string | null): FetchJson {
  const dispatcher = issuerConnections(caFile);
  return async (address) => {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const headers = { accept: 'application/json, application/jwk-set+json' };
    const response = await fetch(address, { redirect: 'error', signal, headers, dispatcher });
    if (!response.ok) throw new Error(`${address} was answered with HTTP status ${response.status}.`);
    return response.json();
  };
}

function certificatesIn(file: string): string[] {
  try {
    const certificates = readFileSync(file, 'utf8').match(CERTIFICATE) ?? [];
    if (certificates.length === 0) throw new Error(`${file} holds no certificate.`);
    return certificates.map((pem) => new X509Certificate(pem).toString());
  } catch (error) {
    const message = 'HUB_OIDC_CA_FILE must name a readable file of certificates (PEM)';
    throw new ConfigurationError(message, { cause: error });
  }
}
