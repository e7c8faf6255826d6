/** The folder of the pack that the benchmarks run. */
export const PARCELS = new URL('./parcels/', import.meta.url);
