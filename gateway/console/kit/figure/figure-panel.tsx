import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import { CHART } from '../../words/nouns/board';
import { say } from '../../words/language';
import { Panel } from '../record/facts';

type FigurePanelProps = {
  title: string;
  /** The conclusion of the figure in one sentence. */
  sentence: string;
  drawing: ReactNode;
  /** The table with the values of the drawing. */
  table: ReactNode;
  /** The controls that choose the content of the figure. */
  tools?: ReactNode;
};

/**
 * A figure: its conclusion, and either the drawing or a table with the same values. The person may switch between the
 * two.
 */
export function FigurePanel({ title, sentence, drawing, table, tools }: FigurePanelProps) {
  const [isTable, setTable] = useState(false);
  const text = say(isTable ? CHART.drawing : CHART.table);
  const toggle = (
    <Button size="small" aria-label={`${text} ${title}`} onClick={() => setTable(!isTable)}>
      {text}
    </Button>
  );
  return (
    <Panel title={title} actions={<span className="figure-tools no-print">{toggle}</span>}>
      <p>{sentence}</p>
      {tools}
      {isTable ? table : drawing}
    </Panel>
  );
}
