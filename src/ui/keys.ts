/** What a key can do. Tab, Enter, Space and Escape keep the meaning every page gives them and are not in this table. */
export const actions = ['choose-1', 'choose-2', 'choose-3', 'choose-4', 'look', 'rewind', 'help', 'read', 'words'] as const;
export type Action = (typeof actions)[number];
export type KeyMap = Readonly<Record<Action, string>>;

export const defaultKeys: KeyMap = { 'choose-1': '1', 'choose-2': '2', 'choose-3': '3', 'choose-4': '4', look: 'l', rewind: 'r', help: 'h', read: 'a', words: 'w' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

/** The action of one press, or nothing. Held keys and shortcuts of the browser do nothing. */
export function actionOf(keys: KeyMap, press: KeyPress): Action | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
  const key = press.key.toLowerCase();
  return actions.find((action) => keys[action] === key);
}

/** The map with one action on another key. The action that had that key gets the freed one, so that none is ever without. */
export function rebind(keys: KeyMap, action: Action, key: string): KeyMap {
  const wanted = key.toLowerCase();
  if ([...wanted].length !== 1 || wanted.trim() === '') return keys;
  const holder = actions.find((other) => keys[other] === wanted);
  return { ...keys, ...(holder === undefined ? {} : { [holder]: keys[action] }), [action]: wanted };
}

/** What stands on the answer at a place, counted from 1: the key that chooses it, in capitals; from the fifth on its number. */
export function keyOfPlace(keys: KeyMap, place: number): string {
  return (keys as Readonly<Record<string, string>>)[`choose-${place}`]?.toUpperCase() ?? String(place);
}

/** Reads keys from what was kept: every action has one sign of its own, or all are as at the beginning. */
export function readKeys(kept: unknown): KeyMap {
  if (typeof kept !== 'object' || kept === null) return defaultKeys;
  const from = kept as Readonly<Record<string, unknown>>;
  const held = actions.map((action) => from[action]);
  const fits = held.every((key) => typeof key === 'string' && [...key].length === 1 && key.trim() !== '' && key === key.toLowerCase());
  return fits && new Set(held).size === actions.length ? (Object.fromEntries(actions.map((action) => [action, from[action]])) as unknown as KeyMap) : defaultKeys;
}

/** Whether a press belongs to something the player is filling in, or to an open dialog, and not to the screen. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable], dialog') !== null;
}

/** Listens on the window and calls `act`; gives the way to stop listening. */
export function listenForKeys(window: Window, keys: () => KeyMap, act: (action: Action) => void): () => void {
  function listen(event: KeyboardEvent): void {
    const action = isElsewhere(event.target) ? undefined : actionOf(keys(), event);
    if (action !== undefined) act(action);
  }
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
