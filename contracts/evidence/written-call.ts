import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import type { Exchange, SdkCall } from './exchange.ts';
import { type History, historyOf } from './history.ts';
import type { SdkRequest, SdkResult } from './sdk-result.ts';
import { type Line, OWNER, OWNER_TOKEN, writtenHistory } from './written-history.ts';

/** One call of a client library, as a test writes it down: what it sent, and what came of it. */
export interface WrittenCall {
  readonly step: OperationStep;
  readonly sends: readonly Line[];
  readonly result: SdkResult;
  readonly asked?: Partial<SdkRequest>;
  readonly printed?: string;
}

/** A history of calls written by hand, for the unit tests of rules about client libraries. */
export function writtenCalls(resource: Resource, ...calls: readonly WrittenCall[]): History {
  const { exchanges } = writtenHistory(resource, ...calls.flatMap((it) => it.sends));
  const rest = [...exchanges];
  const lasts = calls.map((it) => lastOfCall(resource, it, rest.splice(0, it.sends.length)));
  return historyOf('lifecycle', resource, lasts);
}

function lastOfCall(resource: Resource, written: WrittenCall, sent: readonly Exchange[]): Exchange {
  const { result, step, printed = '' } = written;
  const operationId = resource.operations[step]?.operationId ?? '';
  const sid = sent[0]?.sid;
  const credentials = { username: OWNER, password: OWNER_TOKEN };
  const asked = { operationId, fields: {}, credentials, ...(sid !== undefined && { sid }), ...written.asked };
  const exchanges: Exchange[] = [];
  const call: SdkCall = { asked, exchanges, result, printed };
  exchanges.push(...sent.map((it) => ({ ...it, call })));
  const last = exchanges.at(-1);
  if (last === undefined) throw new Error('A written call needs a line of what it sent.');
  return last;
}
