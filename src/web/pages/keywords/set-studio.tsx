import { Tabs } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { KeywordSetView } from '../../api/types.ts';
import { CompiledQueries } from './compiled-queries.tsx';
import { CostCard } from './cost/cost-card.tsx';
import { CostPanel } from './cost/cost-panel.tsx';
import { ExpressionEditor } from './expression-editor.tsx';
import { History } from './history.tsx';
import classes from './keywords-page.module.css';
import { Preview } from './preview/preview.tsx';
import { useJudging } from './preview/use-judging.ts';
import { SaveBar } from './save-bar.tsx';
import { SetForm } from './set-form.tsx';
import { SetHead } from './set-head.tsx';
import { SuggestionsCard } from './suggestions/suggestions-card.tsx';
import { type EditedSet, useEditedSet } from './use-edited-set.ts';
import { usePresence } from './use-presence.ts';
import { type TypedExpression, useTypedExpression } from './use-typed-expression.ts';

const LOOK_ALONG_MS = 500;

/** One set: its words on the left, what they would find on the right. */
export function SetStudio(props: {
  set: KeywordSetView;
  sets: readonly KeywordSetView[];
  choose: (id: string) => void;
}) {
  const { set, sets, choose } = props;
  const edited = useEditedSet(set);
  const typed = useTypedExpression(edited);
  usePresence(set.id, edited.touched && edited.drafted);
  const [body] = useDebouncedValue(edited.body, LOOK_ALONG_MS);
  const judging = useJudging(set, body);
  const { preview } = judging;
  return (
    <div className={classes.page}>
      <section className={classes.set} aria-label="Keyword set">
        <div className={classes.scroll}>
          <SetHead set={set} sets={sets} choose={choose} edited={edited} />
          <Views
            set={set}
            edited={edited}
            typed={typed}
            compiled={preview.data?.compiled ?? set.compiled}
            mayAsk={!preview.isPending}
          />
        </div>
        <SaveBar set={set} edited={edited} />
      </section>
      <section className={classes.preview} aria-label="What it finds" aria-busy={preview.isFetching}>
        <Preview
          set={set}
          changed={edited.changed}
          judging={judging}
          cost={<CostCard set={set} body={body} />}
        />
        {!preview.isPending && <CostPanel set={set} body={body} />}
      </section>
    </div>
  );
}

/** The same set in four views. */
function Views(props: {
  set: KeywordSetView;
  edited: EditedSet;
  typed: TypedExpression;
  compiled: KeywordSetView['compiled'];
  mayAsk: boolean;
}) {
  const { set, edited, typed, compiled, mayAsk } = props;
  return (
    <Tabs defaultValue="form" variant="none" keepMounted={false} classNames={{ tab: classes.tab ?? '' }}>
      <Tabs.List mb="sm" style={{ gap: 6 }}>
        <Tabs.Tab value="form">Form</Tabs.Tab>
        <Tabs.Tab value="expression">Expression</Tabs.Tab>
        <Tabs.Tab value="sees">What X sees</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="form">
        <SetForm edited={edited} saved={set.body} />
        <SuggestionsCard setId={set.id} edited={edited} mayAsk={mayAsk} />
      </Tabs.Panel>
      <Tabs.Panel value="expression">
        <ExpressionEditor typed={typed} />
      </Tabs.Panel>
      <Tabs.Panel value="sees">
        <CompiledQueries compiled={compiled} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <History set={set} edited={edited} />
      </Tabs.Panel>
    </Tabs>
  );
}
