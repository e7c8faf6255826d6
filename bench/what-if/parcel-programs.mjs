import { readdirSync, readFileSync } from 'node:fs';
import { PARCELS } from '../packs/parcels.mjs';

/** What is compared: the rules in force, and a draft by which a parcel is searched for a day sooner. */
export function parcelTexts() {
  const files = readdirSync(PARCELS, { recursive: true }).filter((file) => file.endsWith('.json'));
  const texts = (turn) =>
    Object.fromEntries(
      files.map((file) => [file, turn(readFileSync(new URL(file, PARCELS), 'utf8'))]),
    );
  return {
    live: texts((text) => text),
    // Whatever is missing long enough goes another way.
    draft: texts((text) => text.replace('"default": 3', '"default": 2')),
  };
}
