import Button from 'antd/es/button';
import { useState } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { Popup } from '../feedback/popup';
import { type ListState } from './list-state';

type View = { name: string; state: ListState };

/** Returns the saved views of a list from this browser. A view consists of filters, sort order, and columns. */
function storedViews(list: string): View[] {
  try {
    return JSON.parse(localStorage.getItem(`hub.views.${list}`) ?? '[]') as View[];
  } catch {
    return [];
  }
}

type ViewsMenuProps = { list: string; state: ListState; onChoose: (state: ListState) => void };

/** Lets the person save, choose, and delete views of a list. */
export function ViewsMenu({ list, state, onChoose }: ViewsMenuProps) {
  const [views, setViews] = useState(() => storedViews(list));
  const store = (next: View[]) => {
    localStorage.setItem(`hub.views.${list}`, JSON.stringify(next));
    setViews(next);
  };
  const save = (name: string) => store(views.filter((view) => view.name !== name).concat({ name, state }));
  const content = (
    <div className="views">
      {views.map((view) => (
        <p key={view.name}>
          <Button type="link" onClick={() => onChoose(view.state)}>
            {view.name}
          </Button>
          <Button
            size="small"
            aria-label={say(KIT.removeView, { name: view.name })}
            onClick={() => store(views.filter((each) => each !== view))}
          >
            ✕
          </Button>
        </p>
      ))}
      <ViewName onSave={save} />
    </div>
  );
  return <Popup text={say(KIT.views)}>{content}</Popup>;
}

function ViewName({ onSave }: { onSave: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSave(name.trim());
        setName('');
      }}
    >
      <input
        className="input"
        aria-label={say(KIT.viewName)}
        placeholder={say(KIT.viewName)}
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit">{say(KIT.saveView)}</Button>
    </form>
  );
}
