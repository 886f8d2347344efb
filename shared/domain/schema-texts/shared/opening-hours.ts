import { type Texts } from '../../schema-text';

/** The schema's descriptions of the opening hours of offices, contractors and stations. */
export const OPENING_HOURS_TEXTS = {
  OpeningHours: [
    '每周的一段开放时间,起止在同一天。',
    'One period of the weekly opening hours. It begins and ends on the same day.',
  ],
  'OpeningHours.weekday': ['该段开放时间是星期几。', 'The day of the week of these opening hours.'],
  'OpeningHours.opensAt': ['该段开放时间的开始时刻,如 09:00。', 'The time of opening, written HH:MM, such as 09:00.'],
  'OpeningHours.closesAt': ['该段开放时间的结束时刻,如 17:00。', 'The time of closing, written HH:MM, such as 17:00.'],
  Weekday: ['星期几。', 'A day of the week.'],
  OpeningHoursInput: [
    '每周的一段开放时间,起止在同一天。',
    'One period of the weekly opening hours. It begins and ends on the same day.',
  ],
  'OpeningHoursInput.weekday': ['该段开放时间是星期几。', 'The day of the week of these opening hours.'],
  'OpeningHoursInput.opensAt': [
    '该段开放时间的开始时刻,如 09:00。',
    'The time of opening, written HH:MM, such as 09:00.',
  ],
  'OpeningHoursInput.closesAt': [
    '该段开放时间的结束时刻,如 17:00,须晚于开始时刻。',
    'The time of closing, written HH:MM, such as 17:00. It must be later than the time of opening.',
  ],
} as const satisfies Texts;
