import { type Caller } from '../../shared/access/caller';

/** The context of every operation at the gateway: Apollo Server's `contextValue`. */
export type GatewayContext = {
  readonly caller: Caller;
  readonly requestId: string;
  /** A digest of the client's address, for the public only. Nothing else distinguishes one citizen from another. */
  readonly client?: string;
};
