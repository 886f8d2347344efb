import { AUDIENCE_HEADER } from '../../../../shared/process/listen-subgraph';

/** Returns the audience that passports for the subgraph process at this address must have. */
export async function audienceOf(address: string): Promise<string> {
  const { headers } = await fetch(`${address}/health/live`);
  return headers.get(AUDIENCE_HEADER) ?? '';
}
