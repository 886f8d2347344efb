import { z } from 'zod';
import { isDivisionCode, type DivisionCode } from '../kernel/ids/division-code';
import { isPlainDate } from '../kernel/dates/period';

const code = (digits: number) =>
  z
    .string()
    .refine(
      (text): text is DivisionCode => isDivisionCode(text) && text.length === digits,
      `must be a code of ${digits} digits`,
    );

const zoneSchema = z.strictObject({
  /** The code of the zone, such as 370191. The data of the statistics bureau may not contain it. */
  code: code(6),
  name: z.string().trim().min(1),
  /** Streets and towns that the zone supervises although their codes belong to a neighbouring district. */
  supervises: z.array(code(9)).min(1),
  since: z.string().refine(isPlainDate, 'must be a real date, YYYY-MM-DD'),
});

const cityFileSchema = z
  .strictObject({ city: code(4), zones: z.array(zoneSchema).default([]) })
  .superRefine((file, context) => {
    const [codes, streets] = [new Set<string>(), new Map<string, string>()];
    for (const zone of file.zones) {
      const complain = (message: string) => context.addIssue({ code: 'custom', path: ['zones', zone.code], message });
      if (!zone.code.startsWith(file.city)) complain(`lies outside the city ${file.city}`);
      if (codes.has(zone.code)) complain('appears twice');
      codes.add(zone.code);
      for (const street of zone.supervises) {
        const other = streets.get(street);
        if (!street.startsWith(file.city)) complain(`supervises ${street}, which lies outside the city ${file.city}`);
        if (other !== undefined) complain(`supervises ${street}, which ${other} already supervises`);
        streets.set(street, zone.code);
      }
    }
  });

/**
 * The data file of a city. It declares what the data of the statistics bureau does not contain: the city's management
 * zones, the streets that they supervise, and the dates from which they do so.
 */
export type CityFile = z.infer<typeof cityFileSchema>;

/**
 * Validates the parsed JSON of a city's data file, and returns it. `withZones` checks later whether the streets of the
 * file exist.
 * @throws Error if the file has problems; the message lists each problem with its place in the file
 */
export function parseCityFile(json: unknown): CityFile {
  const result = cityFileSchema.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new Error(`The city file cannot be used. Correct these entries: ${problems.join('; ')}.`);
}
