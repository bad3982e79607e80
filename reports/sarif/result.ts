import { explain } from '../../contracts/checker/explain.ts';
import type { RecordedExchange, RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import { cutText, plainText } from '../plain-text.ts';
import { ruleFile } from '../rule-file.ts';
import { sarifLevel } from './rules.ts';

const LONGEST_MESSAGE = 10_000;
const LONGEST_BODY = 4_000;

/** A broken verdict as a result, with the exchange that tells. */
export function sarifResult(verdict: RecordedVerdict, record: RunRecord) {
  const { rule, resource, branch = '', origin } = verdict;
  const telling = record.exchanges.find((it) => it.number === verdict.evidence.at(-1));
  return {
    ruleId: rule,
    kind: 'fail',
    level: sarifLevel(verdict),
    message: { text: plainText(explain(verdict, record), LONGEST_MESSAGE) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: ruleFile(verdict), uriBaseId: 'SRCROOT' },
          region: { startLine: 1 },
        },
        logicalLocations: [{ name: resource, kind: 'resource' }],
      },
    ],
    // The same finding tomorrow has the same one, whatever SIDs are in its texts.
    partialFingerprints: { 'ruleResourceBranch/v1': [rule, resource, branch, origin].join('/') },
    ...(telling && { webRequest: webRequest(telling), webResponse: webResponse(telling) }),
  };
}

function webRequest({ method, url, request }: RecordedExchange) {
  return { method, target: cutText(url, LONGEST_BODY), headers: shortened(request.headers), ...bodyOf(request.body) };
}

function webResponse({ status, reason, response }: RecordedExchange) {
  if (status === undefined) return { noResponseReceived: true, ...(reason !== undefined && { reasonPhrase: reason }) };
  return { statusCode: status, headers: shortened(response?.headers ?? {}), ...bodyOf(response?.body) };
}

function shortened(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, plainText(value, LONGEST_BODY)]));
}

function bodyOf(body: string | undefined) {
  return body === undefined ? {} : { body: { text: plainText(body, LONGEST_BODY) } };
}
