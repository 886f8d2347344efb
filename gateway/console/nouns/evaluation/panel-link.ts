import { type WorkItem } from '../../kit/work/work-item';

/** Returns the address of the form on which a panel member scores. */
export function panelFormAddress(memberId: string, division: { code: string } | null | undefined): string {
  return `/evaluations/panel/${memberId}?division=${division?.code ?? ''}`;
}

/** Returns the address of the form that a work item asks a panel member to fill in. */
export function panelFormLink({ subject, division }: WorkItem): string {
  return panelFormAddress(subject.id, division);
}
