/** Returns `full` for a long run (HUB_TEST_FULL=1, as `npm run faults` sets), and `short` for a run of all tests. */
export function atScale(full: number, short: number): number {
  return process.env['HUB_TEST_FULL'] === '1' ? full : short;
}
