/** Returns the number for a long run, which `npm run faults` asks for, or the smaller one for a run of all tests. */
export function atScale(full: number, short: number): number {
  return process.env['HUB_TEST_FULL'] === '1' ? full : short;
}
