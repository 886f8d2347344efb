import { type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { type DivisionCode, isDivisionCode } from '../../../shared/kernel/ids/division-code';
import { HubError } from '../../../shared/kernel/errors';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type CallersGraph } from '../../graph/ask-as-caller';
import { Buckets } from '../../../shared/runtime/token-buckets';
import { untilLeft } from '../../http/request-limit';
import { type CallerRoute, searchOf } from '../../http/route';
import { sendPieces } from '../../http/answers';
import { fileHeaders } from '../file-headers';
import { badParameter, parameterFault } from '../parameter-fault';
import { wrongPath } from '../../http/reading/http-refusal';
import { ReportSource } from '../file-source';
import { contracts } from './contracts';
import { grades } from './grades';
import { awards, notices } from './notices';
import { type Pieces, piecesOf } from './open-file';
import { OPEN_FILE } from '../../http/openapi/file-descriptions';

type Reading = (source: ReportSource, year: string | null) => Promise<Pieces>;
const FILES: Readonly<Record<string, Reading>> = {
  notices: (source, year) => piecesOf(notices(source, year)),
  awards: (source, year) => piecesOf(awards(source, year)),
  contracts: (source, year) => piecesOf(contracts(source, year)),
  grades: (source, year) => piecesOf(grades(source, year)),
};

/** The time for which caches may keep a file. After an hour, they must request the data again. */
const KEPT_SECONDS = 3600;
const HOUR_MILLISECONDS = 3_600_000;

export type OpenFileParts = {
  graph: CallersGraph;
  clock: () => Date;
  /** The number of files that one client address may get in an hour. */
  anHour: number;
  addressOf: (request: IncomingMessage) => string;
};

/**
 * `GET /open/{notices,awards,contracts,grades}.{csv,json}?division=…&year=…`: sends the data that must be disclosed.
 * Everybody may read it, with or without a token, and so may web pages of any origin.
 */
export function openFileRoute({ graph, clock, anHour, addressOf }: OpenFileParts): CallerRoute {
  const buckets = new Buckets({ amount: anHour, milliseconds: HOUR_MILLISECONDS, clock });
  return {
    access: 'PUBLIC',
    methods: ['GET'],
    path: `/open/:name(${Object.keys(FILES).join('|')}).:kind(csv|json)`,
    about: OPEN_FILE,
    handle: async (request, reply) => {
      const { division, year } = askedFor(searchOf(request));
      const seconds = buckets.take(addressOf(request.raw));
      if (seconds > 0) throw tooMany(seconds);
      const today = shanghaiToday(clock());
      const context = { caller: { role: 'PUBLIC' as const }, requestId: request.id, signal: untilLeft(reply) };
      const source = new ReportSource(graph, context, { division, year: Number(year ?? 0), today });
      const { name = '', kind = '' } = request.params;
      const pieces = await FILES[name]?.(source, year);
      if (pieces === undefined) throw wrongPath();
      const about = { file: name, division, year: year === null ? null : Number(year), generatedOn: today };
      const content = Readable.from(kind === 'json' ? pieces.json(about) : pieces.csv());
      await sendPieces(reply, headersOf(kind, [name, division, year ?? []].flat().join('-')), [content]);
    },
  };
}

function headersOf(kind: string, name: string): Readonly<Record<string, string>> {
  return {
    ...fileHeaders(kind === 'json' ? 'json' : 'csv', { name, title: name }),
    'cache-control': `public, max-age=${KEPT_SECONDS}`,
    'access-control-allow-origin': '*',
  };
}

/**
 * Reads the parameters of the address.
 * @throws HubError BAD_USER_INPUT if the division is missing, a value is malformed, or a parameter is repeated or
 * unknown
 */
function askedFor(search: string): { division: DivisionCode; year: string | null } {
  const parameters = new URLSearchParams(search);
  for (const name of [...parameters.keys(), 'division']) {
    const fault = parameterFault(parameters, name, ['division', 'year']);
    if (fault !== null) throw badParameter(name, fault, REMEDY);
  }
  const division = parameters.get('division');
  const year = parameters.get('year');
  if (!isDivisionCode(division) || division.length < 4 || division.length > 9)
    throw badParameter('division', 'MALFORMED', REMEDY);
  if (year !== null && !/^20\d\d$/.test(year)) throw badParameter('year', 'MALFORMED', REMEDY);
  return { division, year };
}

const REMEDY = {
  zh: '请用 division 给出市(4 位)、区县(6 位)或街道、镇(9 位)的代码,可用 year 给出四位数的年份,如 2026。',
  en: 'In division, give the code of a city (4 digits), district (6 digits), or street or town (9 digits). In year, which is optional, give a year such as 2026.',
};

function tooMany(retryAfterSeconds: number): HubError {
  const text = {
    zh: `您所在网络地址的下载过于频繁,请在 ${retryAfterSeconds} 秒后重试。`,
    en: `Your address sends too many download requests. Try again in ${retryAfterSeconds} s.`,
  };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds });
}
