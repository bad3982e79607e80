import { randomUUID } from 'node:crypto';
import manifest from '../../../package.json' with { type: 'json' };
import type { RunRecord } from '../../checker/record-types.ts';
import { runRecordOf } from '../../checker/run-record.ts';
import { secretsOf } from '../../client/secrets-of.ts';
import { recordingOf } from '../../evidence/recorded-exchange.ts';
import { createSecretRegistry, type SecretRegistry } from '../../evidence/secrets.ts';
import { targetProfiles } from '../../evidence/vocabulary.ts';
import { rules } from '../../rules/index.ts';
import { sdkRequestMatchesDocument } from '../../rules/sdk/sdk-request-matches-document.ts';
import { judgeRecording } from '../../run/judge-recording.ts';
import { capabilitiesOf } from '../../target/capabilities.ts';
import type { Stage } from './stage.ts';

/** What a relayed command left behind. */
export interface Relayed {
  readonly record: RunRecord;
  /** Requests for nothing that the documents have. */
  readonly unmatched: number;
}

/** Judges what went by: every request by the documents, every answer by the rules that apply to it. */
export function relayedRecord({ target, origins, pairs }: Stage, startedAtMs: number): Relayed {
  const { owner, stranger, addresses, propagationTimeoutMs } = target;
  const { histories, unmatched } = recordingOf(pairs, {
    addresses: { accounts: at(addresses.accounts), iam: at(addresses.iam), provider: at(addresses.provider) },
    owner: owner?.accountSid,
    stranger: stranger?.accountSid,
  });
  const conditions = { live: false, propagationTimeoutMs, origins };
  const verdicts = judgeRecording(
    { histories, unmatched },
    { rules: [...rules, sdkRequestMatchesDocument], conditions },
  );
  const record = runRecordOf({
    verdicts,
    secrets: registryFor(
      target,
      histories.flatMap((it) => it.exchanges),
    ),
    startedAtMs,
    durationMs: Date.now() - startedAtMs,
    requests: pairs.length,
    runId: randomUUID(),
    suite: { name: manifest.name, version: manifest.version },
    target: { kind: target.kind, addresses, capabilities: capabilitiesOf(target) },
    selection: {
      profiles: [...targetProfiles, 'sdk'],
      resources: histories.map((it) => it.resource.id),
      strict: false,
      allowUnjudged: targetProfiles,
    },
    seed: 'none',
    generatedRequests: 0,
    waits: [],
  });
  return { record, unmatched: unmatched.length };
}

function at(address: string | undefined): readonly string[] {
  return address === undefined ? [] : [address];
}

type Exchanges = Parameters<typeof secretsOf>[0][];

function registryFor({ owner, stranger, provider }: Stage['target'], exchanges: Exchanges): SecretRegistry {
  const secrets = createSecretRegistry();
  const known = [owner?.authToken, stranger?.authToken, provider?.token, ...exchanges.flatMap(secretsOf)];
  for (const secret of known) secrets.register(secret);
  return secrets;
}
