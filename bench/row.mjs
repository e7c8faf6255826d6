/**
 * One line of the table: what is measured, ours, whose beside it, theirs, how many times theirs ours
 * is, and what it should be. Whatever does not apply is left out.
 */

/** A row that sets two rates side by side; `least` is the ratio that is wanted. */
export function beside({ path, rate: ours }, { name, rate: theirs, least }) {
  const ratio = ours / theirs;
  return {
    path,
    ours: perSecond(ours),
    peer: name,
    theirs: perSecond(theirs),
    ratio: times(ratio),
    ...(least === undefined ? {} : { target: `≥ ${least} ×`, met: ratio >= least }),
  };
}

/** 0.123 ×. */
export function times(ratio) {
  return `${three(ratio)} ×`;
}

/** 1.23 M/s, 45.6 k/s, 789/s. */
function perSecond(rate) {
  if (rate >= 1e6) return `${three(rate / 1e6)} M/s`;
  return rate >= 1e3 ? `${three(rate / 1e3)} k/s` : `${three(rate)}/s`;
}

/** A number with three digits that count. */
function three(number) {
  return number >= 100 ? String(Math.round(number)) : String(Number(number.toPrecision(3)));
}
