import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import MenuOutlined from '@ant-design/icons/es/icons/MenuOutlined';
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import { useState } from 'react';
import { Dialog } from '../../kit/feedback/dialog';
import { type NavPage } from '../../kit/role-module';
import { readyEntries, useWork } from '../../kit/work/work-context';
import { FRAME } from '../../words/frame';
import { say } from '../../words/language';
import { PageLink, PageLinks } from './side-bar';

const HOME: NavPage = { path: '/work', title: FRAME.home, icon: HomeOutlined, kinds: [] };
const HELP: NavPage = { path: '/help', title: FRAME.help, icon: QuestionCircleOutlined, kinds: [] };

/** The tab bar at the bottom of a phone: the work list, up to three pages, and the other pages behind 更多. */
export function BottomTabs({ pages }: { pages: readonly NavPage[] }) {
  const { counts } = useWork();
  const [open, setOpen] = useState(false);
  const tabs = [HOME].concat(pages.filter(({ onPhone }) => onPhone === true).slice(0, 3));
  return (
    <nav className="bottom-tabs" aria-label={say(FRAME.home)}>
      {tabs.map((page) => (
        <PageLink key={page.path} page={page} count={readyEntries(counts, page.kinds)} />
      ))}
      <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <MenuOutlined aria-hidden />
        <span className="page-title">{say(FRAME.more)}</span>
      </button>
      {open && (
        <Dialog title={say(FRAME.menu)} onClose={() => setOpen(false)}>
          <div className="more-pages">
            <PageLinks pages={pages.concat(HELP)} onClick={() => setOpen(false)} />
          </div>
        </Dialog>
      )}
    </nav>
  );
}
