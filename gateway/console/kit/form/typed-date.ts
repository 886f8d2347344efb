/**
 * Converts a date that a person or a program wrote, such as 2026-11-30, 2026/11/30, 20261130 or 2026年11月30日, to
 * 2026-11-30. Returns null if the text is not a date.
 */
export function dateOf(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts === null) return null;
  const [, year, month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date ? null : date;
}
