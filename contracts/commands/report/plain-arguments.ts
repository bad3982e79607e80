/** What a parser of a command line gives. What it throws becomes one sentence that names the help. */
export function plainArguments<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    // What Node says after its first sentence is about other programs than this one.
    const message = error instanceof Error ? error.message : '';
    throw new Error(`${message.split(/\.\s|\.$|\n/)[0]}: see npm run report -- --help.`, { cause: error });
  }
}
