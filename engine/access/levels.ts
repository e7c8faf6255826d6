import type { ClassLevels, TierAccess } from '../types.js';
import type { FieldClass } from './field-class.js';

/** How much is read of a value: all of it, as much as its mask leaves, or only that there is one. */
export type Level = 'shown' | 'masked' | 'hidden';

/** How much is read of each class that says something of a person. */
export type Levels = Required<ClassLevels>;

/** Where a case stands; nothing, where there is no case. */
export interface Standing {
  process: string;
  state: string;
}

/** How much holders of a post read: what the tier's access says, and more while a case stands where it says more. */
export function levelsOf(access: TierAccess | undefined, standing?: Standing): Levels {
  const { personal = 'masked', sensitive = 'masked' } = access?.reads ?? {};
  const more = Object.values(access?.while ?? {})
    .filter(
      ({ process, states }) =>
        process === standing?.process && (states?.includes(standing.state) ?? true),
    )
    .map(({ reads }) => ({ ...NOTHING, ...reads }));
  return widest([{ personal, sensitive }, ...more]);
}

/** The most that any of them lets one read. */
export function widest(levels: readonly Levels[]): Levels {
  return byClass((name) => ORDER.find((level) => levels.some((one) => one[name] === level)));
}

/** What all of them let one read: for lists whose entries are seen by one post or by another. */
export function narrowest(levels: readonly Levels[]): Levels {
  const narrowing = [...ORDER].reverse();
  return byClass((name) => narrowing.find((level) => levels.some((one) => one[name] === level)));
}

/** How much is read of a value of a class. What says nothing of anybody is shown to whoever sees the rest. */
export function levelFor(levels: Levels, of: FieldClass): Level {
  return of === 'personal' || of === 'sensitive' ? levels[of] : 'shown';
}

/** Everything whole: for whoever lifted the masks, and for what is read by nobody. */
export function unmasked({ personal, sensitive }: Levels): Levels {
  const whole = (level: Level): Level => (level === 'hidden' ? 'hidden' : 'shown');
  return { personal: whole(personal), sensitive: whole(sensitive) };
}

export const NOTHING: Levels = { personal: 'hidden', sensitive: 'hidden' };

const ORDER: readonly Level[] = ['shown', 'masked', 'hidden'];

function byClass(level: (name: keyof Levels) => Level | undefined): Levels {
  return { personal: level('personal') ?? 'hidden', sensitive: level('sensitive') ?? 'hidden' };
}
