import { z } from 'zod';
import { addDays, isPlainDate, isoWeekOf, weekEnd } from '../../kernel/dates/period';
import { day } from '../rule/parameters';

function isEachOnce(days: readonly string[]): boolean {
  return new Set(days).size === days.length;
}

/**
 * Returns whether a date is a Saturday or a Sunday. The result is also true for a text that is not a date, because the
 * schema `day` already reports such a text.
 */
function isOnWeekend(date: string): boolean {
  if (!isPlainDate(date)) return true;
  const sunday = weekEnd(isoWeekOf(date));
  return date === sunday || date === addDays(sunday, -1);
}

/** The public holidays of a year, and the weekend days that are make-up workdays. */
const yearSchema = z
  .strictObject({ source: z.string().min(1), holidays: z.array(day), workdays: z.array(day) })
  .refine(
    ({ holidays, workdays }) => isEachOnce([...holidays, ...workdays]),
    'List each day once, as a holiday or as a workday.',
  )
  .refine(({ workdays }) => workdays.every(isOnWeekend), 'A workday that replaces a holiday must fall on a weekend.');

/** Holidays by year, such as '2026'. The working days of a year that is missing here are not known. */
export const calendarSchema = z.record(z.string().regex(/^\d{4}$/), yearSchema).superRefine((calendar, context) => {
  for (const [year, { holidays, workdays }] of Object.entries(calendar)) {
    const strange = [...holidays, ...workdays].filter((each) => !each.startsWith(`${year}-`));
    for (const each of strange)
      context.addIssue({
        code: 'custom',
        path: [year],
        message: `${each} lies outside ${year}. Move it to its own year.`,
      });
  }
});
export type Calendar = z.infer<typeof calendarSchema>;
