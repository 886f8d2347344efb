const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** `8h` as seconds: a number with s, m, h or d. NaN where it is anything else. */
export function secondsOf(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,6})([smhd])$/.exec(text) ?? [];
  return Number(count) * SECONDS[(unit ?? 's') as keyof typeof SECONDS];
}
