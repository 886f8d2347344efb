import { z } from 'zod';
import { isPlainDate } from '../../kernel/dates/period';
import { type FollowedEvent } from './followed-event';
import { type Projection } from './place-projection';

const date = z.string().refine(isPlainDate);
const shape = z.object({
  notMet: z.array(z.string()),
  projectYear: z.int().nullable(),
  scoreTenths: z.int().nullable(),
  grade: z.string().nullable(),
  inspectedOn: date.nullable(),
  asOf: date,
});

const COLUMNS = ['stationId', 'notMet', 'projectYear', 'scoreTenths', 'grade', 'inspectedOn', 'asOf'] as const;
const PUT = `REPLACE INTO standing (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;

/**
 * The projection of each station's standing, from the events of the evaluation subgraph. A standing has the number of
 * rules that the station does not meet, and the result of the latest signed evaluation. It also has the day of the last
 * inspection, and the day on which the Hub assessed the standing.
 * @throws ZodError if an event lacks a value to store; such an event must not be skipped
 */
export const keptStandings: Projection = {
  table: 'standing',
  apply: async (connection, event) => {
    if (!isOfStanding(event)) return;
    const { notMet, projectYear, scoreTenths, grade, inspectedOn, asOf } = shape.parse(event.after);
    const { id } = event.subject;
    await connection.query(PUT, [id, notMet.length, projectYear, scoreTenths, grade, inspectedOn, asOf]);
  },
};

/**
 * The projection of the rules that each station does not meet, from the same events as `keptStandings`.
 * @throws ZodError if an event lacks a value to store; such an event must not be skipped
 */
export const keptUnmetRules: Projection = {
  table: 'unmet_rule',
  apply: async (connection, event) => {
    if (!isOfStanding(event)) return;
    const { notMet } = shape.parse(event.after);
    const { id } = event.subject;
    await connection.query('DELETE FROM unmet_rule WHERE stationId = ?', [id]);
    for (const rule of notMet)
      await connection.query('REPLACE INTO unmet_rule (stationId, rule) VALUES (?, ?)', [id, rule]);
  },
};

function isOfStanding({ subject }: FollowedEvent): boolean {
  return subject.type === 'Standing';
}
