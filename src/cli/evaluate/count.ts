import { InvalidArgumentError } from 'commander';

/** Reads how many of something are to be shown. @throws InvalidArgumentError */
export function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 1_000) throw new InvalidArgumentError('It is a number from 0 to 1000.');
  return value;
}
