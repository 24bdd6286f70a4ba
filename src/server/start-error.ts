/** Why the server cannot start, as one line that names the thing and the mend. A `cause` says that it may pass by itself: the disk or the database server, and not the settings. Everything else that is thrown at start is a fault of ours. */
export class StartError extends Error {
  override name = 'StartError';
}
