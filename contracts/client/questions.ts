import type { Exchange, Outcome } from '../evidence/exchange.ts';
import type { RecordingUpstream, UpstreamCall } from '../evidence/upstream-call.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import type { Client } from './client.ts';

/** Reads what the provider has asked since the last time, and numbers it as a part of a scenario. */
export async function newQuestions(
  upstream: RecordingUpstream | undefined,
  client: Client,
  about: { readonly scenario: ScenarioId; readonly isPrompted: boolean },
): Promise<readonly Exchange[]> {
  const calls = (await upstream?.newCalls()) ?? [];
  return calls.map((call) => client.note(questionOf(call, about)));
}

function questionOf(
  { method, url, authorization, status, sentAtMs, ms }: UpstreamCall,
  { scenario, isPrompted }: { readonly scenario: ScenarioId; readonly isPrompted: boolean },
): Omit<Exchange, 'number'> {
  const outcome: Outcome =
    status === undefined
      ? { kind: 'unknown', reason: 'the upstream closed the connection' }
      : { kind: 'answered', status, headers: {}, body: '' };
  return {
    scenario,
    step: 'ask',
    actor: 'provider',
    ...(!isPrompted && { variation: { kind: 'unprompted' } }),
    request: { method, url, headers: authorization === undefined ? {} : { authorization } },
    outcome,
    sentAtMs,
    ms,
  };
}
