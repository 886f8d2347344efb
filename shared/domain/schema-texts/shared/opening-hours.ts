import { type Texts } from '../../schema-text';

/** The opening hours of offices, contractors and stations. */
export const OPENING_HOURS_TEXTS = {
  OpeningHours: ['每周的一段开放时间,起止在同一天。', 'A period of one weekday during which the place is open.'],
  'OpeningHours.weekday': ['开放的星期。', 'The day of the week of this period.'],
  'OpeningHours.opensAt': ['开始时刻,如 09:00。', 'The time of opening, written HH:MM, such as 09:00.'],
  'OpeningHours.closesAt': ['结束时刻,如 17:00。', 'The time of closing, written HH:MM, such as 17:00.'],
  Weekday: ['星期。', 'A day of the week.'],
  OpeningHoursInput: ['每周的一段开放时间,起止在同一天。', 'A period of one weekday during which the place is open.'],
  'OpeningHoursInput.weekday': ['开放的星期。', 'The day of the week of this period.'],
  'OpeningHoursInput.opensAt': ['开始时刻,如 09:00。', 'The time of opening, written HH:MM, such as 09:00.'],
  'OpeningHoursInput.closesAt': [
    '结束时刻,如 17:00,须晚于开始时刻。',
    'The time of closing, written HH:MM, later than the time of opening.',
  ],
} as const satisfies Texts;
