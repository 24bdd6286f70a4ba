/** Why the server cannot start, as one line that names the thing and the mend. Everything else that is thrown at start is a fault of ours. */
export class StartError extends Error {
  override name = 'StartError';
}
