import { CONTRACT_KIND } from '../../../../shared/domain/contracts';
import { NoticeDocument, type NoticeQuery } from '../../generated/documents/public';
import { Facts, Panel } from '../../kit/record/facts';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { DISCLOSED } from '../../words/public/disclosure';
import { PUBLIC } from '../../words/public/frame';
import { PLACE } from '../../words/public/stations';
import { hrefOf } from '../frame/address';
import { Link } from '../frame/link';
import { LoadedPage, NotFoundPage } from '../frame/messages';
import { PublicPage } from '../frame/public-page';
import { useAnswer } from '../frame/use-answer';
import { publishedOn } from './notice-list-page';

type Notice = NonNullable<NoticeQuery['procurementNotice']>;

/** The page of a procurement notice: its content, its award, and a link to its contract. */
export function NoticePage({ id }: { id: string }) {
  return (
    <LoadedPage title={say(DISCLOSED.notices)} asked={useAnswer(NoticeDocument, { id })}>
      {({ procurementNotice }) =>
        procurementNotice ? <Shown notice={procurementNotice} /> : <NotFoundPage text={PUBLIC.notPublic} />
      }
    </LoadedPage>
  );
}

function Shown({ notice }: { notice: Notice }) {
  const { title, kind, publishedAt, award, contract } = notice;
  const parts = [
    [DISCLOSED.content, notice.content],
    [DISCLOSED.standard, notice.standard],
    [DISCLOSED.requirements, notice.requirements],
    [DISCLOSED.method, notice.method],
    [DISCLOSED.conditions, notice.contractorConditions],
  ] as const;
  return (
    <PublicPage title={title}>
      <Facts
        facts={[
          [DISCLOSED.kind, labelOf(CONTRACT_KIND, kind)],
          [DISCLOSED.publishedOn, publishedOn(publishedAt)],
        ]}
      />
      {parts.map(([label, text]) => (
        <Panel key={label[0]} title={say(label)}>
          <p className="prose">{text}</p>
        </Panel>
      ))}
      <Panel title={say(DISCLOSED.award)}>{award ? <Award award={award} /> : <p>{say(DISCLOSED.open)}</p>}</Panel>
      {contract && (
        <p>
          <Link href={hrefOf(`/contracts/${contract.id}`)}>{say(PLACE.openContract)}</Link>
        </p>
      )}
    </PublicPage>
  );
}

function Award({ award: { awardedOn, contractor } }: { award: NonNullable<Notice['award']> }) {
  return (
    <Facts
      facts={[
        [DISCLOSED.awardedTo, contractor?.name],
        [DISCLOSED.creditCode, contractor?.creditCode],
        [DISCLOSED.awardedOn, awardedOn],
      ]}
    />
  );
}
