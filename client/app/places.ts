import type { ComponentType } from 'react';
import type { Session } from '../api/types.js';
import {
  CasesIcon,
  CompareIcon,
  DutyIcon,
  EmergencyIcon,
  ImportIcon,
  IndicatorIcon,
  LedgerIcon,
  MessageIcon,
  OperationsIcon,
  LogIcon,
  OverdueIcon,
  PackIcon,
  PersonIcon,
  PlanIcon,
  StudioIcon,
  TodayIcon,
} from '../ui/icons.js';

/** A place one can always go to. */
export interface Place {
  to: string;
  name:
    | 'today'
    | 'cases'
    | 'overdue'
    | 'duties'
    | 'ledgers'
    | 'indicators'
    | 'comparisons'
    | 'plan'
    | 'emergencies'
    | 'accessLog'
    | 'imports'
    | 'studio'
    | 'packs'
    | 'messages'
    | 'operations'
    | 'people';
  Icon: ComponentType<{ size?: number }>;
}

/** How many places stand at the foot of a phone, beside the way to the others. */
const AT_THE_FOOT = 4;

/** The places that are open to this person, in the order shown. */
export function placesOf(session: Session): Place[] {
  const supervises = session.posts.some((post) => post.supervises);
  const opens = (view: Session['opens'][number], place: Place) =>
    session.opens.includes(view) ? [place] : [];
  return [
    ...(session.posts.length > 0 || !session.person.administrator ? [TODAY] : []),
    ...(supervises ? [CASES, OVERDUE] : []),
    ...opens('duties', DUTIES),
    ...opens('ledgers', LEDGERS),
    ...opens('indicators', INDICATORS),
    ...opens('comparisons', COMPARISONS),
    PLAN,
    ...opens('emergencies', EMERGENCIES),
    ...opens('imports', IMPORTS),
    ...opens('access-log', ACCESS_LOG),
    ...(session.person.administrator ? [STUDIO, PACKS, PEOPLE, MESSAGES, OPERATIONS] : []),
  ];
}

/** The same on a phone: what is in reach of the thumb, and what lies behind 更多. */
export function placesOnPhone(session: Session): { foot: Place[]; more: Place[] } {
  const places = placesOf(session);
  return { foot: places.slice(0, AT_THE_FOOT), more: places.slice(AT_THE_FOOT) };
}

const TODAY: Place = { to: '/', name: 'today', Icon: TodayIcon };
const CASES: Place = { to: '/cases', name: 'cases', Icon: CasesIcon };
const OVERDUE: Place = { to: '/overdue', name: 'overdue', Icon: OverdueIcon };
const DUTIES: Place = { to: '/duties', name: 'duties', Icon: DutyIcon };
const LEDGERS: Place = { to: '/ledgers', name: 'ledgers', Icon: LedgerIcon };
const INDICATORS: Place = { to: '/indicators', name: 'indicators', Icon: IndicatorIcon };
const COMPARISONS: Place = { to: '/comparisons', name: 'comparisons', Icon: CompareIcon };
const PLAN: Place = { to: '/plan', name: 'plan', Icon: PlanIcon };
const EMERGENCIES: Place = { to: '/emergencies', name: 'emergencies', Icon: EmergencyIcon };
const ACCESS_LOG: Place = { to: '/access-log', name: 'accessLog', Icon: LogIcon };
const IMPORTS: Place = { to: '/imports', name: 'imports', Icon: ImportIcon };
const STUDIO: Place = { to: '/studio', name: 'studio', Icon: StudioIcon };
const PACKS: Place = { to: '/packs', name: 'packs', Icon: PackIcon };
const MESSAGES: Place = { to: '/messages', name: 'messages', Icon: MessageIcon };
const OPERATIONS: Place = { to: '/operations', name: 'operations', Icon: OperationsIcon };
const PEOPLE: Place = { to: '/people', name: 'people', Icon: PersonIcon };
