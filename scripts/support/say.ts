/** Prints one line for the person at the terminal; a running progress line is cleared first. */
export function say(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line}\n`);
  else process.stdout.write(`${line}\n`);
}

/**
 * A problem the person can do something about: the launcher prints the message alone, without a
 * stack, and ends with exit code 1.
 */
export class PlainProblem extends Error {
  override readonly name = 'PlainProblem';
}

/** Runs a command's main function; its result is the exit code, a {@link PlainProblem} is one line. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const text = error instanceof PlainProblem ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`${String(text)}\n`);
    process.exitCode = 1;
  }
}
