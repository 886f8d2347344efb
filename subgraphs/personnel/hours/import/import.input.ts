import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IsoWeekScalar } from '../../../../shared/graphql/types/scalars';
import { readInput } from '../../../../shared/graphql/input/parse-input';
import { optional } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { HOURS_COLUMNS } from '../../../../shared/tabular/sheets/hours-sheet';
import { WORKER_COLUMNS } from '../../../../shared/tabular/sheets/worker-sheet';
import { HoursEntryInput, hoursEntrySchema } from '../hours/hours.input';
import { PersonInput, type Registration, registerWorkerSchema } from '../../worker/worker/worker.input';
import { EMPLOYER } from '../../ground/roles/writers';
import { faultsOfRow, type RowFault, type Titles } from './import.rules';

@InputType('WorkerRowInput')
export class WorkerRowInput extends PersonInput {
  @Field(() => Int)
  @VisibleTo(...EMPLOYER)
  line: number;
}

@InputType('ImportWorkersInput')
export class ImportWorkersInput extends WriteInput {
  @Field(() => [WorkerRowInput])
  @VisibleTo(...EMPLOYER)
  rows: WorkerRowInput[];
}

@InputType('HoursRowInput')
export class HoursRowInput extends HoursEntryInput {
  @Field(() => Int)
  @VisibleTo(...EMPLOYER)
  line: number;

  @Field(() => String, {
    nullable: true,
  })
  @VisibleTo(...EMPLOYER)
  name?: string | null;
}

@InputType('ImportHoursInput')
export class ImportHoursInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  stationId: string;

  @Field(() => IsoWeekScalar)
  @VisibleTo(...EMPLOYER)
  week: string;

  @Field(() => [HoursRowInput])
  @VisibleTo(...EMPLOYER)
  rows: HoursRowInput[];
}

/**
 * The schema of the rows of a sheet. It checks only the line number of each row. `readRows` then reads the rows one by
 * one, so that all of their faults are reported.
 */
const rows = z
  .array(z.looseObject({ line: z.int().min(1).max(1_048_576) }))
  .min(1)
  .max(2000);

export const importWorkersSchema = z.object({ rows });
export const importHoursSchema = z.object({ stationId: z.string(), week: z.string(), rows });
export type HoursSheet = z.output<typeof importHoursSchema>;
type SheetRows = HoursSheet['rows'];

/** The rows that are valid on their own, and the faults of all other rows. */
export type ReadRows<Row> = { rows: { line: number; row: Row }[]; faults: RowFault[] };

export function readWorkerRows(sheet: SheetRows): ReadRows<Registration> {
  return readRows(sheet, registerWorkerSchema, WORKER_COLUMNS);
}

const hoursRowSchema = hoursEntrySchema.extend({ name: optional(z.string()) });
export type HoursRow = z.output<typeof hoursRowSchema>;

export function readHoursRows(sheet: SheetRows): ReadRows<HoursRow> {
  return readRows(sheet, hoursRowSchema, HOURS_COLUMNS);
}

function readRows<Schema extends z.ZodType>(
  sheet: SheetRows,
  schema: Schema,
  titles: Titles,
): ReadRows<z.output<Schema>> {
  const read: ReadRows<z.output<Schema>> = { rows: [], faults: [] };
  for (const each of sheet) {
    const reading = readInput(schema, each);
    if ('data' in reading) read.rows.push({ line: each.line, row: reading.data });
    else read.faults.push(...faultsOfRow(each.line, reading.faults, titles));
  }
  return read;
}
