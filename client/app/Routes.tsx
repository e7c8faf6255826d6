import { lazy } from 'react';
import { Route, Routes as Switch } from 'react-router';
import { PARTS } from '../studio/parts.js';
import { Shell } from './Shell.js';

const AntdTheme = lazy(() => import('./AntdTheme.js'));
const Account = lazy(() => import('../screens/account/Account.js'));
const AccessLog = lazy(() => import('../screens/access-log/AccessLog.js'));
const Application = lazy(() => import('../screens/application/Application.js'));
const Case = lazy(() => import('../screens/case/Case.js'));
const Cases = lazy(() => import('../screens/cases/Cases.js'));
const Comparison = lazy(() => import('../screens/comparisons/Comparison.js'));
const Comparisons = lazy(() => import('../screens/comparisons/Comparisons.js'));
const Correction = lazy(() => import('../screens/correction/Correction.js'));
const Duties = lazy(() => import('../screens/duties/Duties.js'));
const Emergencies = lazy(() => import('../screens/emergencies/Emergencies.js'));
const Entries = lazy(() => import('../screens/indicators/Entries.js'));
const Import = lazy(() => import('../screens/import/Import.js'));
const Imports = lazy(() => import('../screens/imports/Imports.js'));
const Inbox = lazy(() => import('../screens/inbox/Inbox.js'));
const Reminders = lazy(() => import('../screens/inbox/Reminders.js'));
const Indicator = lazy(() => import('../screens/indicators/Indicator.js'));
const Indicators = lazy(() => import('../screens/indicators/Indicators.js'));
const Ledger = lazy(() => import('../screens/ledger/Ledger.js'));
const LedgerPrint = lazy(() => import('../screens/ledger-paper/LedgerPrint.js'));
const Ledgers = lazy(() => import('../screens/ledgers/Ledgers.js'));
const Me = lazy(() => import('../screens/me/Me.js'));
const Messages = lazy(() => import('../screens/messages/Messages.js'));
const Operations = lazy(() => import('../screens/operations/Operations.js'));
const NotFound = lazy(() => import('../screens/not-found/NotFound.js'));
const People = lazy(() => import('../screens/people/People.js'));
const PeopleEvents = lazy(() => import('../screens/people/Events.js'));
const PeoplePosts = lazy(() => import('../screens/people/Posts.js'));
const Overdue = lazy(() => import('../screens/overdue/Overdue.js'));
const Packs = lazy(() => import('../screens/packs/Packs.js'));
const Plan = lazy(() => import('../screens/plan/Plan.js'));
const Print = lazy(() => import('../screens/print/Print.js'));
const Receipt = lazy(() => import('../screens/receipt/Receipt.js'));
const RollCall = lazy(() => import('../screens/roll-call/RollCall.js'));
const SheetRequests = lazy(() => import('../screens/sheet-requests/SheetRequests.js'));
const Task = lazy(() => import('../screens/task/Task.js'));
const Drafts = lazy(() => import('../studio/Drafts.js'));
const Studio = lazy(() => import('../studio/bench/Studio.js'));
const Today = lazy(() => import('../screens/today/Today.js'));

/** Every screen and its address. Each is fetched when it is first opened. */
export function Routes() {
  return (
    <Switch>
      <Route element={<Shell />}>
        <Route index element={<Today />} />
        <Route path="receipts/:key" element={<Receipt />} />
        <Route path="roll-calls/:signal" element={<RollCall />} />
        <Route path="cases" element={<Cases />} />
        <Route path="cases/:id" element={<Case />} />
        <Route path="cases/:id/documents/:number" element={<Print />} />
        <Route path="overdue" element={<Overdue />} />
        <Route path="duties" element={<Duties />} />
        <Route path="ledgers" element={<Ledgers />} />
        <Route path="ledgers/:id" element={<Ledger />} />
        <Route path="ledgers/:id/paper" element={<LedgerPrint />} />
        <Route path="indicators" element={<Indicators />} />
        <Route path="indicators/:id" element={<Indicator />} />
        <Route path="indicators/:id/entries" element={<Entries />} />
        <Route path="emergencies" element={<Emergencies />} />
        <Route path="sheet-requests" element={<SheetRequests />} />
        <Route path="imports" element={<Imports />} />
        <Route path="imports/:id" element={<Import />} />
        <Route path="access-log" element={<AccessLog />} />
        <Route path="comparisons" element={<Comparisons />} />
        <Route path="comparisons/:id" element={<Comparison />} />
        <Route path="plan" element={<Plan />} />
        <Route path="plan/:clause" element={<Plan />} />
        <Route path="packs" element={<Packs />} />
        <Route path="studio" element={<Drafts />} />
        <Route path="studio/:draft" element={<Studio />}>
          {PARTS.flatMap(({ tab, screens }) =>
            Object.entries(screens).map(([path, Screen]) => (
              <Route key={`${tab}/${path}`} path={`${tab}/${path}`} element={<Screen />} />
            )),
          )}
        </Route>
        <Route path="inbox" element={<Inbox />} />
        <Route path="inbox/reminders" element={<Reminders />} />
        <Route path="messages" element={<Messages />} />
        <Route path="operations" element={<Operations />} />
        <Route path="people" element={<People />} />
        <Route path="people/posts" element={<PeoplePosts />} />
        <Route path="people/events" element={<PeopleEvents />} />
        <Route path="account" element={<Account />} />
        <Route path="me" element={<Me />} />
        {/* Screens with forms: antd comes with them and not before. */}
        <Route element={<AntdTheme />}>
          <Route path="tasks/:id" element={<Task />} />
          <Route path="cases/:id/corrections/:sequence" element={<Correction />} />
          <Route path="applications/:process/:opening" element={<Application />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Switch>
  );
}
