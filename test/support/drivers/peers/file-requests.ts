import { type Caller } from '../../../../shared/access/caller';
import { type GatewayUnderTest, withoutRequestIds } from '../hub/gateway-under-test';

export type Answered = {
  status: number;
  json: Record<string, unknown> & { errors?: { message: string; extensions: Record<string, unknown> }[] };
};

export async function headersOf(gateway: GatewayUnderTest, caller: Caller): Promise<Record<string, string>> {
  const token = await gateway.tokenOf(caller);
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

type Sending = { content: Buffer; headers?: Record<string, string> };

/** Sends `POST /attachments` and reads the answer. */
export async function uploaded(gateway: GatewayUnderTest, caller: Caller, sending: Sending): Promise<Answered> {
  const own = { 'content-type': 'application/octet-stream', ...(await headersOf(gateway, caller)), ...sending.headers };
  const response = await fetch(`${new URL(gateway.url).origin}/attachments`, {
    method: 'POST',
    headers: own,
    body: new Uint8Array(sending.content),
  });
  const json = (await response.json()) as Answered['json'];
  return { status: response.status, json: withoutRequestIds(json, response.headers.get('x-request-id')) };
}

type Wanted = { id: string; method?: string };

/** Sends `GET /attachments/{id}`, or a request with another method to this path. */
export async function downloaded(
  gateway: GatewayUnderTest,
  caller: Caller,
  { id, method = 'GET' }: Wanted,
): Promise<Response> {
  const headers = await headersOf(gateway, caller);
  return fetch(`${new URL(gateway.url).origin}/attachments/${id}`, { method, headers });
}
