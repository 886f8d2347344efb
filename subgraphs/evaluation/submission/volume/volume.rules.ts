import { type ServiceKind } from '../../../../shared/domain/stations';
import { type ServiceForm } from '../../../../shared/domain/submissions';
import { type BriefedService, type SubmissionContent } from '../content/submission-content';

/** The totals of all briefs of one contractor in a project year. */
export type Volume = {
  contractorId: string | null;
  /** The number of briefs that were added up. */
  briefs: number;
  services: { kind: ServiceKind; form: ServiceForm | null; people: number; sessions: number }[];
  outputs: { indicator: string; quantity: number }[];
};

/** The authoritative revision of a brief. */
export type Brief = { contractorId: string | null; content: SubmissionContent };

/**
 * Returns the totals for each contractor that submitted one of the briefs. Services and outputs keep the order in which
 * they first appear.
 */
export function volumesOf(briefs: readonly Brief[]): Volume[] {
  const contractors = [...new Set(briefs.map(({ contractorId }) => contractorId))];
  return contractors.map((contractorId) => {
    const own = briefs.filter((brief) => brief.contractorId === contractorId);
    const services = own.flatMap(({ content }) => content.services ?? []);
    return { contractorId, briefs: own.length, services: sumServices(services), outputs: sumOutputs(services) };
  });
}

function sumServices(all: readonly BriefedService[]): Volume['services'] {
  const sums = new Map<string, Volume['services'][number]>();
  for (const { kind, form, people, sessions } of all) {
    const key = `${kind} ${form}`;
    const sum = sums.get(key) ?? { kind, form, people: 0, sessions: 0 };
    sums.set(key, { ...sum, people: sum.people + people, sessions: sum.sessions + sessions });
  }
  return [...sums.values()];
}

function sumOutputs(all: readonly BriefedService[]): Volume['outputs'] {
  const sums = new Map<string, number>();
  for (const { indicator, quantity } of all.flatMap(({ outputs }) => outputs)) {
    sums.set(indicator, (sums.get(indicator) ?? 0) + quantity);
  }
  return [...sums].map(([indicator, quantity]) => ({ indicator, quantity }));
}
