import { Compass } from 'lucide-react';
import { Route, Switch } from 'wouter';
import { ApprovePage } from '../pages/approve/approve-page.tsx';
import { AttentionPage } from '../pages/attention/attention-page.tsx';
import { CasePage } from '../pages/cases/case-page.tsx';
import { CasesPage } from '../pages/cases/cases-page.tsx';
import { CoveragePage } from '../pages/coverage/coverage-page.tsx';
import { LearntPage } from '../pages/judging/learnt-page.tsx';
import { LinePage } from '../pages/judging/line-page.tsx';
import { UnsurePage } from '../pages/judging/unsure-page.tsx';
import { KeywordsPage } from '../pages/keywords/keywords-page.tsx';
import { MentionsPage } from '../pages/mentions/mentions-page.tsx';
import { MissedPage } from '../pages/missed/missed-page.tsx';
import { SourcesPage } from '../pages/sources/sources-page.tsx';
import { NothingHere } from '../parts/nothing-here.tsx';

export function Routes() {
  return (
    <Switch>
      <Route path="/" component={ApprovePage} />
      <Route path="/attention" component={AttentionPage} />
      <Route path="/cases" component={CasesPage} />
      <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
      <Route path="/mentions" component={MentionsPage} />
      <Route path="/judging" component={UnsurePage} />
      <Route path="/judging/line" component={LinePage} />
      <Route path="/judging/learnt" component={LearntPage} />
      <Route path="/keywords" component={KeywordsPage} />
      <Route path="/missed" component={MissedPage} />
      <Route path="/coverage" component={CoveragePage} />
      <Route path="/sources" component={SourcesPage} />
      <Route>
        <NothingHere icon={<Compass size={30} />} title="There is no such page">
          Choose one on the left.
        </NothingHere>
      </Route>
    </Switch>
  );
}
