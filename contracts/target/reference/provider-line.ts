import type { ProviderUpstream } from './world/provider.ts';

/** The line on which a provider asks Twilio. A server that is broken on purpose bends it. */
export interface ProviderLine {
  /** Asks Twilio itself, where the recorder sees it. */
  readonly ask: ProviderUpstream;
  /** Lets the provider ask in another way from now on. */
  readonly bend: (ask: ProviderUpstream) => void;
  /** What the provider uses. */
  readonly asked: ProviderUpstream;
}

/** A line that nobody has bent. */
export function createProviderLine(ask: ProviderUpstream): ProviderLine {
  let current = ask;
  return {
    ask,
    bend: (other) => {
      current = other;
    },
    asked: (...question) => current(...question),
  };
}
