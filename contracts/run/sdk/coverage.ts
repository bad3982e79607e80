import { type CatalogueEntry, catalogueEntries } from '../../../specs/find-operation.ts';
import { documentedFieldNames } from '../../../specs/request-problems.ts';
import type { RequestPlan } from '../../client/client.ts';
import { createKeyring } from '../../client/keyring.ts';
import { formField, queryField } from '../../evidence/requests.ts';
import { validFields } from '../../scenarios/samples.ts';
import { type SdkObserver, withServer } from './observe-sdk.ts';

/** What of the documents a library offers, found out by asking it for everything. */
export interface SdkCoverage {
  readonly offered: number;
  readonly of: number;
  /** Operations that it does not offer. */
  readonly missing: readonly string[];
  /** Documented fields that it was asked for and did not send, as `Operation: Field`. */
  readonly missingFields: readonly string[];
  /** Fields that it sends when asked, and that no document has. */
  readonly beyond: readonly string[];
}

// Fields that other clients were seen to send, and that the documents do not have.
const RUMOURED = ['SuppressEmailNotification'];

/** Asks a library for each operation with all of its fields, and looks at what it sends. */
export async function coverageOf(observer: SdkObserver): Promise<SdkCoverage> {
  const entries = catalogueEntries.filter(({ resource }) => observer.resources.includes(resource));
  const asked: Asked[] = [];
  for (const entry of entries) asked.push(await ask(entry, observer));
  return {
    offered: asked.filter((it) => it.isOffered).length,
    of: entries.length,
    missing: asked.filter((it) => !it.isOffered).map((it) => it.operationId),
    missingFields: asked.flatMap((it) =>
      it.isOffered ? it.missing.map((field) => `${it.operationId}: ${field}`) : [],
    ),
    beyond: asked.flatMap((it) => it.beyond.map((field) => `${it.operationId}: ${field}`)),
  };
}

interface Asked {
  readonly operationId: string;
  readonly isOffered: boolean;
  readonly missing: readonly string[];
  readonly beyond: readonly string[];
}

function ask({ resource, operation, step }: CatalogueEntry, observer: SdkObserver): Promise<Asked> {
  const { operationId, method, path } = operation;
  const names = documentedFieldNames(operationId);
  return withServer(observer, {}, async ({ client, target }) => {
    const keyring = createKeyring(target);
    const known: Readonly<Record<string, string | undefined>> = {
      ...validFields(resource, keyring, 'probe'),
      ...PROBES,
    };
    const fields = [...names, ...RUMOURED].map((it): [string, string] => [it, known[it] ?? keyring.accountSid]);
    const sid = `${resource.sidPrefix ?? ''}${'0'.repeat(32)}`;
    const plan: RequestPlan = {
      scenario: 'odd-answers',
      step,
      actor: keyring.owner(resource.api),
      operation,
      ...(path.includes('{') && { sid }),
      method,
      url: `${target.addresses[resource.api]}${path}`,
      body: { contentType: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() },
    };
    const { call } = await client.send(plan);
    const [sent] = call?.exchanges ?? [];
    const isSent = (name: string) =>
      sent !== undefined && (formField(sent, name) ?? queryField(sent, name)) !== undefined;
    const isOffered = call !== undefined && call.result.kind !== 'not-offered';
    return { operationId, isOffered, missing: names.filter((it) => !isSent(it)), beyond: RUMOURED.filter(isSent) };
  });
}

const PROBES = {
  KeyType: 'restricted',
  Policy: '{"allow":["/twilio/messaging/messages/read"]}',
  PageSize: '50',
  Page: '1',
  PageToken: 'probe',
  SuppressEmailNotification: 'true',
};
