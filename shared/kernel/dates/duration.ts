const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** Converts a duration such as `8h` to seconds. The unit is s, m, h or d. NaN for any other text. */
export function secondsOf(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,6})([smhd])$/.exec(text) ?? [];
  return Number(count) * SECONDS[(unit ?? 's') as keyof typeof SECONDS];
}
