import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A part of the studio: its name in the address and on its tab, and the screens under it. */
interface Part {
  tab: string;
  /** By the address below the part; '' is the part itself. */
  screens: Record<string, LazyExoticComponent<ComponentType>>;
}

const Check = lazy(() => import('./check/Check.js'));
const FormStudio = lazy(() => import('./forms/FormStudio.js'));
const FormsList = lazy(() => import('./forms/FormsList.js'));
const History = lazy(() => import('./history/History.js'));
const Numbers = lazy(() => import('./numbers/Numbers.js'));
const Plan = lazy(() => import('./plan/StudioPlan.js'));
const Publish = lazy(() => import('./publish/Publish.js'));

/** What can be done with a draft, in the order in which its tabs stand. Each screen is fetched when it is first opened. */
export const PARTS = [
  { tab: 'plan', screens: { '': Plan } },
  { tab: 'forms', screens: { '': FormsList, ':id': FormStudio } },
  { tab: 'numbers', screens: { '': Numbers } },
  { tab: 'check', screens: { '': Check } },
  { tab: 'publish', screens: { '': Publish } },
  { tab: 'history', screens: { '': History } },
] as const satisfies readonly Part[];
