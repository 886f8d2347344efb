import { AUDIENCE_HEADER } from '../../../../shared/process/listen-subgraph';

/** Returns the audience of passports for the process of a subgraph that listens at this address. */
export async function audienceOf(address: string): Promise<string> {
  const { headers } = await fetch(`${address}/health/live`);
  return headers.get(AUDIENCE_HEADER) ?? '';
}
