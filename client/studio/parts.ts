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
const Check = lazy(() => import('./check/Check.js'));
const Files = lazy(() => import('./files/Files.js'));
const History = lazy(() => import('./history/History.js'));
const Numbers = lazy(() => import('./numbers/Numbers.js'));
const Plan = lazy(() => import('./plan/StudioPlan.js'));
const Publish = lazy(() => import('./publish/Publish.js'));

/** What can be done with a draft, in the order in which its tabs stand. Each screen is fetched when it is first opened. */
export const PARTS = [
  { tab: 'plan', screens: { '': Plan } },
  { tab: 'numbers', screens: { '': Numbers } },
  { tab: 'adapt', screens: { '': Adapt }, only: 'overlay' },
  { tab: 'files', screens: { '': Files } },
  { tab: 'check', screens: { '': Check } },
  { tab: 'publish', screens: { '': Publish } },
  { tab: 'history', screens: { '': History } },
] as const satisfies readonly Part[];
