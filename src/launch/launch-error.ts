/** A start that cannot work. The message is one sentence for the person at the terminal: what is wrong and what to do. */
export class LaunchError extends Error {
  override name = 'LaunchError';
}

/** A start that ended because a child could not work, when the child has told the person itself. */
export class AlreadySaid extends LaunchError {
  override name = 'AlreadySaid';
}
