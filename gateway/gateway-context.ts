import { type Caller } from '../shared/scope/caller';

/** What every operation at the gateway runs with: Apollo Server's `contextValue`. */
export type GatewayContext = { readonly caller: Caller; readonly requestId: string };
