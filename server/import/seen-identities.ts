/**
 * In which line of a sheet each identity stood first: for a million of them in 24 MB, since only a hash of 64 bits is
 * kept. That two different ones have the same happens in one of ten million sheets of a million rows; the second is
 * then reported as written twice, and can be read in by itself.
 */
export class SeenIdentities {
  #slots = 1 << 12;
  #high = new Uint32Array(this.#slots);
  #low = new Uint32Array(this.#slots);
  /** 0: the slot is free. */
  #lines = new Uint32Array(this.#slots);
  #count = 0;

  /** The line in which this stood before; undefined: from now on it stands in `line`. */
  before(identity: string, line: number): number | undefined {
    if (this.#count * 2 >= this.#slots) this.#grow();
    const [high, low] = hashed(identity);
    const slot = this.#slotOf(high, low);
    const known = this.#lines[slot] ?? 0;
    if (known > 0) return known;
    this.#put(slot, high, low, line);
    this.#count += 1;
    return undefined;
  }

  #slotOf(high: number, low: number): number {
    let slot = low & (this.#slots - 1);
    while (this.#lines[slot] !== 0 && !(this.#high[slot] === high && this.#low[slot] === low))
      slot = (slot + 1) & (this.#slots - 1);
    return slot;
  }

  #put(slot: number, high: number, low: number, line: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#lines[slot] = line;
  }

  #grow(): void {
    const [high, low, lines] = [this.#high, this.#low, this.#lines];
    this.#slots *= 2;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    this.#lines = new Uint32Array(this.#slots);
    lines.forEach((line, slot) => {
      if (line === 0) return;
      const [one = 0, other = 0] = [high[slot], low[slot]];
      this.#put(this.#slotOf(one, other), one, other, line);
    });
  }
}

/** Two hashes of 32 bits that mix differently (FNV-1a and a multiplicative one), finished so that all bits count. */
function hashed(text: string): [number, number] {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other = (other << 13) | (other >>> 19);
  }
  return [mixed(one), mixed(other ^ text.length)];
}

function mixed(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x7feb352d);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
