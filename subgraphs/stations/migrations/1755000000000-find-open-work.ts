import { type QueryRunner } from 'typeorm';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { ForwardMigration, addColumns } from '../../../shared/store/sql/table-columns';

type Station = { id: string; name: string; signage: string };
type Plaque = { placement: string; text: string; hasEmblem: boolean; prominent: boolean };
type Event = { subjectId: string; occurredAt: string };

/**
 * Adds the number of plaques that a station lacks, and the day on which its preparation began, if that day is recorded.
 * Queries find open work by these columns.
 */
export class FindOpenWork1755000000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    const { manager } = runner;
    await addColumns(runner, 'station', { plaquesWanting: 'integer NOT NULL DEFAULT 2', preparedOn: 'date' });
    for (const { id, name, signage } of await manager.query<Station[]>('SELECT id, name, signage FROM station')) {
      const wanting = plaquesWanting(name, JSON.parse(signage) as Plaque[]);
      if (wanting < 2) await manager.query('UPDATE station SET plaquesWanting = ? WHERE id = ?', [wanting, id]);
    }
    const events = await manager.query<Event[]>(
      "SELECT subjectId, occurredAt FROM event WHERE subjectType = 'Station' AND action = 'STATION_PREPARED'",
    );
    for (const { subjectId, occurredAt } of events) {
      const day = shanghaiToday(new Date(occurredAt));
      await manager.query('UPDATE station SET preparedOn = ? WHERE id = ?', [day, subjectId]);
    }
  }
}

function plaquesWanting(name: string, signage: readonly Plaque[]): number {
  const right = signage.filter(({ text, hasEmblem, prominent }) => text === name && hasEmblem && prominent);
  return ['OUTDOOR', 'INDOOR'].filter((each) => !right.some(({ placement }) => placement === each)).length;
}
