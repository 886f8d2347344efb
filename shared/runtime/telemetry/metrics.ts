/** The values that are read when the metrics are collected, with their descriptions. */
export const GAUGES = {
  hub_requests_in_progress: 'Requests that the gateway has not answered yet',
  hub_subgraph_breaker_open: '1 while the gateway does not call a subgraph, because it did not answer in time',
  hub_database_connections_used: 'Slots of a database that run a statement or a transaction',
  hub_database_waiting: 'Reads or transactions that wait for a slot of a database',
  hub_follower_lag_seconds: 'Seconds since a follower had applied everything that another subgraph recorded',
  hub_follower_stopped: '1 while a follower has stopped until somebody acts',
  hub_event_loop_delay_seconds: 'Delay of the event loop within the last minute, by quantile',
  hub_memory_bytes: 'Memory of the process: the whole (rss) and the used heap (heap_used)',
  hub_cpu_seconds: 'Processor time of the process since its start',
} as const;
export type GaugeName = keyof typeof GAUGES;

/** One value of a gauge. Labels hold words of the program only, never data. */
export type Reading = { value: number; labels: Readonly<Record<string, string>> };

/** Counts and measures what this process does. */
export type Metrics = {
  /** Counts an answered request. `status` is 0 if its caller left before the answer was complete. */
  request(of: { route: string; role: string; status: number }, seconds: number): void;
  /** Counts an error that reached a caller. */
  error(code: string): void;
  /** Counts a request that was refused to protect other callers or the process. */
  refusal(reason: string): void;
  /** Counts a call of the gateway to a subgraph. */
  subgraphCall(of: { subgraph: string; outcome: string }, seconds: number): void;
  /** Counts a statement that has ended. */
  statement(of: { subgraph: string; kind: string; outcome: string }, seconds: number): void;
  /**
   * Registers a function that returns the values of a gauge. The function is called whenever the metrics are collected.
   */
  gauge(name: GaugeName, read: () => readonly Reading[]): void;
};
