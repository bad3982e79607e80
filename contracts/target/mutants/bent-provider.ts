import type { ProviderOperationId } from '../reference/operations.ts';
import type { OutgoingAnswer, Respond } from '../reference/respond.ts';
import type { ProviderUpstream, UpstreamVerdict } from '../reference/world/provider.ts';
import { type Call, callOf, type Mutant } from './mutant.ts';

/** What a provider is about to ask Twilio, and for which request. */
export interface Question {
  readonly operationId: ProviderOperationId;
  readonly accountSid: string;
  readonly token: string;
  /** The body of the request that is served. */
  readonly sent: Readonly<Record<string, unknown>>;
}

/** How a provider is broken; what it remembers is its own. */
export interface BentProvider {
  /** Asks in another way; `ask` is what Twilio itself is asked by. */
  readonly ask?: (question: Question, ask: ProviderUpstream) => Promise<UpstreamVerdict>;
  /** Serves requests to the provider in another way. */
  readonly serve?: (call: ProviderCall, healthy: Respond, ask: ProviderUpstream) => Promise<OutgoingAnswer>;
  /** Sees all that is answered by Twilio. */
  readonly watch?: (call: Call, answer: OutgoingAnswer) => void;
}

/** A request to the provider. */
export interface ProviderCall extends Call {
  readonly operationId: ProviderOperationId;
  readonly sent: Question['sent'];
}

/** The reference server with a provider that is broken in this way. */
export function bentProvider(id: string, breaks: string, bend: () => BentProvider): Mutant {
  return {
    id,
    breaks,
    wrap: (healthy) => healthy,
    bending: (line) => {
      const { ask } = line;
      const bent = bend();
      let current: ProviderCall | undefined;
      line.bend((accountSid, token, path) => {
        if (bent.ask === undefined || current === undefined) return ask(accountSid, token, path);
        return bent.ask({ operationId: current.operationId, sent: current.sent, accountSid, token }, ask);
      });
      return (healthy) => async (request) => {
        const call = callOf(request);
        const own = call && providerCall(call);
        if (own !== undefined) {
          current = own;
          return bent.serve === undefined ? healthy(request) : bent.serve(own, healthy, ask);
        }
        const answer = await healthy(request);
        if (call !== undefined) bent.watch?.(call, answer);
        return answer;
      };
    },
  };
}

/** Whether a request hands over a token. */
export function isHandOver({ operationId }: Pick<Question, 'operationId'>): boolean {
  return operationId === 'UpdateTwilioProviderAuthToken';
}

/** The same request with another body. */
export function handingOver({ request }: ProviderCall, sent: Question['sent']): Call['request'] {
  return { ...request, body: JSON.stringify(sent) };
}

/** What the provider shows of itself, asked with the credentials of a request that hands over a token. */
export function shownInstead({ request }: ProviderCall, healthy: Respond): Promise<OutgoingAnswer> {
  const target = request.target.replace(/\/auth-token$/, '');
  return healthy({ ...request, method: 'GET', target, body: '' });
}

const OWN: readonly string[] = ['GetTwilioProvider', 'UpdateTwilioProviderAuthToken', 'VerifyProvider'];

function providerCall(call: Call): ProviderCall | undefined {
  return isOwn(call) ? { ...call, sent: sentIn(call) } : undefined;
}

function isOwn(call: Call): call is Call & { readonly operationId: ProviderOperationId } {
  return OWN.includes(call.operationId);
}

function sentIn({ request: { body } }: Call): Question['sent'] {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
