import { addDays } from '../../../../shared/kernel/dates/period';
import { type Caller } from '../../../../shared/access/caller';
import { identityNumberOf, newcomer, type PersonnelBench } from './personnel-writes';

export type ImportResult = { imported: number; faults: { line: number; column: string | null; reason: string }[] };
export type ImportAnswer = { result: ImportResult | null; refusal: Record<string, unknown> | null };

type Kind = 'Workers' | 'Hours';

/** Imports a sheet of workers or hours. @returns the result or the refusal */
export async function importSheet(
  bench: PersonnelBench,
  caller: Caller,
  kind: Kind,
  input: Record<string, unknown>,
): Promise<ImportAnswer> {
  const document = `mutation M($input: Import${kind}Input!) { result: import${kind}(input: $input) { imported faults { line column reason } } }`;
  const { data, errors = [] } = await bench.ask(caller, document, { input });
  const refusal = Object.fromEntries(
    Object.entries(errors[0]?.extensions ?? {}).filter(([name]) => name !== 'messages'),
  );
  return { result: (data?.['result'] ?? null) as ImportResult | null, refusal: errors.length === 0 ? null : refusal };
}

/** Returns the rows of `count` distinct persons who are not registered yet. The first row is on line 2 of the sheet. */
export function persons(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => {
    const birthDate = addDays('1990-01-01', index);
    return newcomer({ line: index + 2, name: `钱某${index}`, birthDate, identityNumber: identityNumberOf(birthDate) });
  });
}

/** Returns the faults as `line column: reason`. */
export function faultLines({ result }: ImportAnswer): string[] {
  return (result?.faults ?? []).map(({ line, column, reason }) => `${line} ${column ?? '-'}: ${reason}`);
}
