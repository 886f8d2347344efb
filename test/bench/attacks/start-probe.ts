import { office } from '../../support/city/callers';
import { CITY } from '../../support/city/small-city';
import { type MeasuredHub } from '../../support/drivers/load/measured-hub';
import { Probe } from '../../support/drivers/load/probe';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';

/** A small query that needs all four subgraphs. */
const QUERY = `{
  me { role } stations(first: 2) { nodes { id name staff { id } lot { id } latestEvaluation { id } } }
}`;

/** Starts the client whose waiting time shows how much an attack disturbs others. */
export async function startProbe({ origin, issuer }: MeasuredHub): Promise<Probe> {
  const token = await issuer.token(office('CITY_BUREAU', CITY) as UserCaller, '2h');
  return Probe.start({ url: `${origin}/graphql`, token, query: QUERY });
}
