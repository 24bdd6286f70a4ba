/** The whole log of requests: route, status, milliseconds. There is no field for an address, an agent or a body, so none can slip in. */

export interface LogLine {
  /** The route as it is written in the code, never the address that was asked for. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** The code of an unexpected error. */
  readonly error?: string;
}

export type Log = (line: LogLine) => void;

/** The code by which an error may be logged; its message may hold what was sent. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, name } = error as { code?: unknown; name?: unknown };
  const said = typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
  return /^[\w-]{1,60}$/.test(said) ? said : 'unknown';
}
