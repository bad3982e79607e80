import { legalChoices } from '../../target/reference/choices.ts';

/** What `npm run reference -- --help` prints. */
export function helpText(): string {
  const choices = Object.entries(legalChoices).map(([name, values]) => `    ${name}=${values.join('|')}`);
  return `npm run reference -- [options]

Serves Twilio's credential APIs on 127.0.0.1, with two accounts and a provider in a world of its own that ends with it.

  --port <number>                  4010 where nothing is said; 0 for any free port
  --seed <text>                    the same seed gives the same accounts, tokens and SIDs
  --propagation-delay-ms <number>  how long a former primary token goes on working after a promotion
  --latency-ms <number>            how long each answer is held back
  --rate-limit <number>            how many requests a second are answered; the others get 429
  --mutant <id>                    break one rule on purpose, or several with commas; MUTANT=<id> does the same
  --record                         record what a provider asks Twilio, on the next port (any free one where the port is 0)
  --upstream <address>             have the provider of this server ask there in Twilio's place
  --choice <name>=<value>          decide what the documents leave open, as often as you like; the first is the default:
${choices.join('\n')}
  --help                           show this`;
}
