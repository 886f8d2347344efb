import { z } from 'zod';
import { type FollowedEvent } from './followed-event';
import { type Projection } from './place-projection';
import { isPlainDate } from '../../kernel/dates/period';

const shape = z.object({
  lotId: z.string(),
  yearOrdinal: z.int().min(1),
  signedOn: z.string().refine(isPlainDate),
});

const COLUMNS = ['evaluationId', 'stationId', 'lotId', 'yearOrdinal', 'signedOn'] as const;
const PUT = `REPLACE INTO signed_year (${COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?)`;

/**
 * The projection of the project years with a signed evaluation, from the events of the evaluation subgraph. An
 * evaluation with any other status, such as SUPERSEDED, is removed, because its project year is then open again.
 * @throws ZodError if a signed evaluation lacks a value to store; such an event must not be skipped
 */
export const keptSignedYears: Projection = {
  table: 'signed_year',
  apply: async (connection, event) => {
    if (!isOfEvaluation(event)) return;
    const { subject, stationId, after } = event;
    // Only the annual evaluation closes the year. An event of an older version names no kind: its evaluation is annual.
    const isSigned = after?.['status'] === 'SIGNED' && after['kind'] !== 'MID_TERM';
    if (!isSigned || stationId === null) {
      await connection.query('DELETE FROM signed_year WHERE evaluationId = ?', [subject.id]);
      return;
    }
    const { lotId, yearOrdinal, signedOn } = shape.parse(after);
    await connection.query(PUT, [subject.id, stationId, lotId, yearOrdinal, signedOn]);
  },
};

function isOfEvaluation({ subject }: FollowedEvent): boolean {
  return subject.type === 'Evaluation';
}

/**
 * Returns whether an event may close a project year or open it again. A signed evaluation can change only to
 * SUPERSEDED, so these two statuses suffice. The result is also true for a mid-term evaluation, although it neither
 * closes nor opens a year.
 */
export function changesSignedYears(event: FollowedEvent): boolean {
  const status = event.after?.['status'];
  return isOfEvaluation(event) && (status === 'SIGNED' || status === 'SUPERSEDED');
}
