import type {
  ClockView,
  Demonstration,
  DemonstrationAccount,
  PlayedYearView,
} from '../http/types.js';
import type { Installation } from '../installation.js';
import type { YearUnderWay } from '../played-year.js';
import { refuse } from '../refusals/refused.js';
import type { Organisation } from '../units/organisation.js';
import { localesOf } from './desks.js';
import { type Edition, Editions } from './editions.js';
import { isoOf } from './instant.js';
import { languageOf } from './language.js';
import { packView } from './session.js';

const EDITIONS = new Editions();

/** What the sign-in page offers: in a demonstration the accounts that one may try. */
export async function demonstrationView(
  { packs, organisations, clock, demonstration }: Installation,
  acceptLanguage: string | undefined,
): Promise<Demonstration> {
  const program = await packs.active();
  if (program === undefined) throw new Error('no pack is in force');
  const edition = EDITIONS.of(program, languageOf(acceptLanguage, localesOf(program)));
  const pack = packView(edition);
  if (demonstration === undefined) return { enabled: false, accounts: [], pack };
  return {
    enabled: true,
    accounts: demonstrationAccounts(edition, await organisations.current()),
    pack,
    password: demonstration.password,
    now: isoOf(clock.now()),
    ...(demonstration.year.year === undefined ? {} : { year: yearView(demonstration.year.year) }),
  };
}

/** The people of the pack's samples who are offered, with their posts. */
export function demonstrationAccounts(
  { words }: Edition,
  organisation: Organisation,
): DemonstrationAccount[] {
  const people = Object.values(words.samples).flatMap((sample) => Object.entries(sample.people));
  return people
    .filter(([, { demonstration }]) => demonstration === true)
    .map(([account, { name }]) => ({
      account,
      name,
      posts: organisation.heldBy(account).map(({ role, unit }) => {
        const place = organisation.unit(unit)?.title ?? unit;
        return `${place} ${words.tiers[role]?.title ?? role}`;
      }),
    }));
}

/** Puts the clock of a demonstration forward; what falls due until then has happened when it answers. */
export async function setClock(
  { clock, sweeper, demonstration }: Installation,
  wanted: string,
): Promise<ClockView> {
  const now = Date.parse(wanted);
  // The 60th second of a minute is of the agreed form, and yet no moment.
  if (Number.isNaN(now)) return refuse('malformed');
  if (demonstration === undefined) return refuse('not-a-demonstration');
  if (demonstration.year.underWay) return refuse('year-under-way');
  if (now < clock.now()) return refuse('clock-backwards');
  if (now > LAST) return refuse('clock-too-far');
  await demonstration.clock.set(now);
  await sweeper.kick();
  return { now: isoOf(clock.now()) };
}

/** Begins to play twelve months from now on; how far it is, the demonstration says. */
export async function playYear({ clock, demonstration }: Installation): Promise<PlayedYearView> {
  if (demonstration === undefined) return refuse('not-a-demonstration');
  if (demonstration.year.underWay) return refuse('year-under-way');
  if (clock.now() > LAST) return refuse('clock-too-far');
  return yearView(await demonstration.year.begin());
}

function yearView({ state, share, until }: YearUnderWay): PlayedYearView {
  return { state, share, until: isoOf(until) };
}

/** Beyond it no calendar means anything. */
const LAST = Date.UTC(2100, 0, 1);
