import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A part of the studio: its name in the address and on its tab, and the screens under it. */
interface Part {
  tab: string;
  /** By the address below the part; '' is the part itself. */
  screens: Record<string, LazyExoticComponent<ComponentType>>;
  /** Its tab is there only for drafts that adapt another pack. */
  only?: 'overlay';
}

const Adapt = lazy(() => import('./adapt/Adapt.js'));
const Calendar = lazy(() => import('./calendars/Calendar.js'));
const Calendars = lazy(() => import('./calendars/Calendars.js'));
const Check = lazy(() => import('./check/Check.js'));
const Classes = lazy(() => import('./tiers/Classes.js'));
const Files = lazy(() => import('./files/Files.js'));
const FormStudio = lazy(() => import('./forms/FormStudio.js'));
const FormsList = lazy(() => import('./forms/FormsList.js'));
const History = lazy(() => import('./history/History.js'));
const List = lazy(() => import('./lists/List.js'));
const Lists = lazy(() => import('./lists/Lists.js'));
const Numbers = lazy(() => import('./numbers/Numbers.js'));
const Plan = lazy(() => import('./plan/StudioPlan.js'));
const ProcessEditor = lazy(() => import('./process/ProcessEditor.js'));
const ProcessList = lazy(() => import('./process/ProcessList.js'));
const Publish = lazy(() => import('./publish/Publish.js'));
const Stories = lazy(() => import('./stories/Stories.js'));
const StoriesAnew = lazy(() => import('./stories/Anew.js'));
const Story = lazy(() => import('./stories/Story.js'));
const Tier = lazy(() => import('./tiers/Tier.js'));
const Tiers = lazy(() => import('./tiers/Tiers.js'));
const Try = lazy(() => import('./try/Try.js'));
const WhatIf = lazy(() => import('./what-if/WhatIf.js'));

/** What can be done with a draft, in the order in which its tabs stand: say it, try it, publish it. Each screen is fetched when it is first opened. */
export const PARTS = [
  { tab: 'plan', screens: { '': Plan } },
  { tab: 'processes', screens: { '': ProcessList, ':id': ProcessEditor } },
  { tab: 'forms', screens: { '': FormsList, ':id': FormStudio } },
  { tab: 'numbers', screens: { '': Numbers } },
  { tab: 'tiers', screens: { '': Tiers, ':id': Tier, ':kind/:id': Classes } },
  { tab: 'calendars', screens: { '': Calendars, ':id': Calendar } },
  { tab: 'lists', screens: { '': Lists, ':kind/:id': List } },
  { tab: 'try', screens: { '': Try } },
  { tab: 'stories', screens: { '': Stories, ':id': Story, 'all/anew': StoriesAnew } },
  { tab: 'check', screens: { '': Check } },
  { tab: 'what-if', screens: { '': WhatIf } },
  { tab: 'adapt', screens: { '': Adapt }, only: 'overlay' },
  { tab: 'publish', screens: { '': Publish } },
  { tab: 'files', screens: { '': Files } },
  { tab: 'history', screens: { '': History } },
] as const satisfies readonly Part[];
