import { Command } from 'commander';
import { evaluateMasking } from '../evaluate/masking.ts';
import { evaluatePraise } from '../evaluate/praise.ts';
import type { CommandLine } from '../program.ts';

/** `ohrensessel evaluate TASK FILE`; each task stands in a file of its own. */
export function evaluateCommand(line: CommandLine): Command {
  return new Command('evaluate')
    .summary('measure what the house finds and masks on texts of your own')
    .description('Compares what the house does by itself with what people said is right, and prints how often both agree. Needs neither server nor database.')
    .addCommand(evaluatePraise(line))
    .addCommand(evaluateMasking(line));
}
