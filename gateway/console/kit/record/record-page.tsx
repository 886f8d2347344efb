import { type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import Button from 'antd/es/button';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { useTitle } from '../feedback/use-title';
import { LinkButton } from '../feedback/link-button';
import { PrintLine } from '../print/print-line';
import { NextItem } from '../work/next-item';
import { type RecordAction, ActionsMenu } from './actions-menu';
import { type RecordTab, TabList } from './tab-list';

/** A printable sheet about a record, and its address. */
export type RecordSheet = { title: string; to: string };

type RecordPageProps = {
  title: string;
  /**
   * The title of the browser window if `title` names a person. Browsers store window titles, so this title must not
   * contain the name.
   */
  windowTitle?: string;
  /** Content beside the title, for example the status. */
  status?: ReactNode;
  actions?: readonly RecordAction[];
  /** The sheet to print. If it is left out, the page itself is printed. */
  sheet?: RecordSheet | undefined;
  /** Content above the tabs, for example the steps. */
  children?: ReactNode;
  tabs: readonly RecordTab[];
};

/** The page of one record: title, status, actions, and content in tabs. The address names the open tab. */
export function RecordPage({ title, windowTitle, status, actions = [], sheet, children, tabs }: RecordPageProps) {
  const [search, setSearch] = useSearchParams();
  useTitle(windowTitle ?? title);
  const asked = search.get('tab');
  const active = tabs.find(({ key }) => key === asked)?.key ?? tabs[0]?.key ?? '';
  return (
    <article className="record">
      <header className="page-head">
        <h1>{title}</h1>
        {status}
        <div className="page-actions">
          <NextItem />
          <ActionsMenu actions={actions} />
          {sheet === undefined ? (
            <Button onClick={() => print()}>{say(KIT.print)}</Button>
          ) : (
            <LinkButton to={sheet.to}>{sheet.title}</LinkButton>
          )}
        </div>
        <PrintLine />
      </header>
      {children}
      {tabs.length === 1 ? (
        tabs[0]?.content
      ) : (
        <TabList
          label={title}
          tabs={tabs}
          active={active}
          onChange={(key) => setSearch({ tab: key }, { replace: true })}
        />
      )}
    </article>
  );
}
