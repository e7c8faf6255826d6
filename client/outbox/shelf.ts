import { useCallback, useMemo, useSyncExternalStore } from 'react';

/**
 * What is kept on this device, by name, as JSON: drafts, things to be sent, receipts. Where the
 * browser refuses to keep anything (private windows, a full disk) it is held in memory, and
 * `put` answers false, so that nobody is told it was saved.
 */
export function put(name: string, value: unknown): boolean {
  const text = value === undefined ? null : JSON.stringify(value);
  const kept = keep(name, text);
  for (const listener of listeners) listener();
  return kept;
}

/** What was put under `name`, if anything. */
export function get<T>(name: string): T | undefined {
  return parse<T>(textOf(name));
}

/** The same, followed as it changes, in other tabs too. */
export function useKept<T>(name: string): T | undefined {
  const text = useSyncExternalStore(
    listen,
    useCallback(() => textOf(name), [name]),
  );
  return useMemo(() => parse<T>(text), [text]);
}

/** Whether it would still be there if this page were closed now: not what is held in memory alone. */
export function useIsKept(name: string): boolean {
  return useSyncExternalStore(
    listen,
    useCallback(() => !memory.has(name), [name]),
  );
}

/** The names that begin so. */
export function names(prefix: string): string[] {
  const all = new Set(memory.keys());
  try {
    for (let at = 0; at < localStorage.length; at++) {
      const name = localStorage.key(at);
      if (name !== null) all.add(name);
    }
  } catch {
    // Only the memory then.
  }
  return [...all].filter((name) => name.startsWith(prefix));
}

const memory = new Map<string, string>();
const listeners = new Set<() => void>();

function keep(name: string, text: string | null): boolean {
  memory.delete(name);
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    if (text !== null) memory.set(name, text);
    return false;
  }
}

function textOf(name: string): string | null {
  const held = memory.get(name);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function parse<T>(text: string | null): T | undefined {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
