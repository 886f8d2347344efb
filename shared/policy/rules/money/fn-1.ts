import { z } from 'zod';
import { defineRule } from '../../rule/definition';

const share = z.int().min(0).max(10_000);

/**
 * FN-1 sets bounds for the city's share of the year's general budget, in hundredths of a per cent. A share that equals
 * a bound is allowed.
 */
export const FN_1 = defineRule({
  id: 'FN-1',
  title: { zh: '市、区县两级保障', en: 'Funding by city and district' },
  owner: 'finance',
  force: 'SHOULD',
  subjects: ['DISTRICT'],
  parameters: z
    .strictObject({ cityFrom: share, cityUntil: share })
    .refine(({ cityFrom, cityUntil }) => cityFrom <= cityUntil, 'The lower bound cityFrom must not exceed cityUntil.'),
  units: { cityFrom: '0.01%', cityUntil: '0.01%' },
  figures: {
    cityShareHundredthsOfPercent: { zh: '市级占比(万分之)', en: 'Share of the city (hundredths of a per cent)' },
    cityFen: { zh: '市级资金(元)', en: 'Funds of the city (yuan)', values: 'FEN' },
    districtFen: { zh: '区县资金(元)', en: 'Funds of the district (yuan)', values: 'FEN' },
    streetFen: { zh: '街道(镇)资金(元)', en: 'Funds of streets and towns (yuan)', values: 'FEN' },
  },
});
