import { addDays, type PlainDate } from '../../kernel/dates/period';
import { type Calendar } from '../schema/calendar-schema';

const days = (from: PlainDate, count: number): PlainDate[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

/**
 * Public holidays by year. The State Council's office announces them each autumn for the next year. The holidays of a
 * year that is missing here are not known yet.
 */
export const CHINA_HOLIDAYS: Calendar = {
  2025: {
    source: '国办发明电〔2024〕12号',
    holidays: [
      ...days('2025-01-01', 1),
      ...days('2025-01-28', 8),
      ...days('2025-04-04', 3),
      ...days('2025-05-01', 5),
      ...days('2025-05-31', 3),
      ...days('2025-10-01', 8),
    ],
    workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    source: '国办发明电〔2025〕7号',
    holidays: [
      ...days('2026-01-01', 3),
      ...days('2026-02-15', 9),
      ...days('2026-04-04', 3),
      ...days('2026-05-01', 5),
      ...days('2026-06-19', 3),
      ...days('2026-09-25', 3),
      ...days('2026-10-01', 7),
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};
