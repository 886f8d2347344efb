import { type Caller } from '../../shared/access/caller';

/** What every operation at the gateway runs with: Apollo Server's `contextValue`. */
export type GatewayContext = { readonly caller: Caller; readonly requestId: string };
