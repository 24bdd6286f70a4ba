/** The languages a neutral page is written in; others get the first. */
const neutralPages = ['en', 'de'] as const;

export interface LeaveFrom {
  readonly document: Document;
  readonly location: { replace(address: string): void };
  readonly language: string;
  /** The campaign's own address, in place of the page that comes along. */
  readonly to?: string;
}

/**
 * Blanks the page at once and goes to a harmless page in its place, so that *back* does not return to this screen.
 * What the browser has already written into its history stays there; help says so.
 */
export function leave({ document, location, language, to }: LeaveFrom): void {
  document.documentElement.classList.add('leaving');
  document.title = '';
  const page = neutralPages.find((code) => language === code || language.startsWith(`${code}-`)) ?? neutralPages[0];
  location.replace(new URL(to ?? `away/${page}.html`, document.baseURI).href);
}

/** How far someone is with pressing Shift three times. */
export interface ShiftCount {
  readonly times: number;
  /** When Shift was last let go, in milliseconds. */
  readonly at: number;
  /** Shift is held and no other key was pressed with it. */
  readonly alone: boolean;
}

export const noShift: ShiftCount = { times: 0, at: 0, alone: false };
export const shiftsToLeave = 3;
/** Three presses within this time leave; slower ones are somebody writing capitals. */
export const shiftWindowMs = 5000;

/** The count after one key event. Shift pressed together with another key is writing, and starts the count again. */
export function countShift(before: ShiftCount, event: { readonly type: string; readonly key: string; readonly timeStamp: number }): ShiftCount {
  if (event.key !== 'Shift') return event.type === 'keydown' ? noShift : before;
  if (event.type === 'keydown') return { ...before, alone: true };
  if (!before.alone) return noShift;
  const inTime = before.times > 0 && event.timeStamp - before.at <= shiftWindowMs;
  return { times: inTime ? before.times + 1 : 1, at: event.timeStamp, alone: false };
}
