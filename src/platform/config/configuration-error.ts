/** A wrong setting. Its message is one sentence for the person at the terminal; the process ends with 1. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
