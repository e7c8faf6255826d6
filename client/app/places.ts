import type { ComponentType } from 'react';
import type { Session } from '../api/types.js';
import { CasesIcon, OverdueIcon, PackIcon, PlanIcon, TodayIcon } from '../ui/icons.js';

/** A place one can always go to. */
export interface Place {
  to: string;
  name: 'today' | 'cases' | 'overdue' | 'plan' | 'packs';
  Icon: ComponentType<{ size?: number }>;
}

/** The places that are open to this person, in the order shown. */
export function placesOf(session: Session): Place[] {
  const supervises = session.posts.some((post) => post.supervises);
  return [
    ...(session.posts.length > 0 || !session.person.administrator ? [TODAY] : []),
    ...(supervises ? [CASES, OVERDUE] : []),
    PLAN,
    ...(session.person.administrator ? [PACKS] : []),
  ];
}

const TODAY: Place = { to: '/', name: 'today', Icon: TodayIcon };
const CASES: Place = { to: '/cases', name: 'cases', Icon: CasesIcon };
const OVERDUE: Place = { to: '/overdue', name: 'overdue', Icon: OverdueIcon };
const PLAN: Place = { to: '/plan', name: 'plan', Icon: PlanIcon };
const PACKS: Place = { to: '/packs', name: 'packs', Icon: PackIcon };
