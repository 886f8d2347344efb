import { type Caller } from '../../shared/access/caller';
import { type CallOrigin } from '../../shared/runtime/telemetry/call-origin';

/** The context of every operation at the gateway: Apollo Server's `contextValue`. */
export type GatewayContext = {
  readonly caller: Caller;
  /** The unique id that the Hub made for the request. The record stores events of the request with this id. */
  readonly requestId: string;
  /**
   * The id and the trace context of the request from outside, for logs and traces. If it is missing, the operation is
   * one of the Hub's own.
   */
  readonly origin?: CallOrigin;
  /**
   * A digest of the address from which the request comes, for the public only. Nothing else distinguishes one citizen
   * from another.
   */
  readonly client?: string;
  /**
   * The signal that is aborted when the request times out or the caller disconnects. Without this signal, only the
   * individual calls to subgraphs have a timeout.
   */
  readonly signal?: AbortSignal;
  /** True if a mutation must only check its input and write nothing. */
  readonly isCheck?: true;
  /**
   * Takes the estimated cost of the operation, in fields, from the budget of the caller. If this function is missing,
   * the operation is one of the Hub's own, and costs the caller nothing.
   * @throws HubError RATE_LIMITED if the budget is too small
   */
  readonly spend?: (fields: number) => void;
};
