import type { TestInfo } from '@playwright/test';
import type { RecordedExchange, RecordedVerdict, RunRecord } from '../checker/record-types.ts';

/** Attaches the redacted exchanges and the curl lines behind a rule's verdicts to its test, one pair per resource. */
export async function attachEvidence(
  info: TestInfo,
  verdicts: readonly RecordedVerdict[],
  record: RunRecord,
): Promise<void> {
  const brokenFirst = verdicts.toSorted((a, b) => Number(b.kind === 'broken') - Number(a.kind === 'broken'));
  for (const { resource, kind, evidence } of brokenFirst) {
    const cited = record.exchanges.filter((it) => evidence.includes(it.number));
    if (cited.length === 0) continue;
    const body = cited.map(exchangeText).join('\n\n');
    await info.attach(`${resource} ${kind}: exchanges`, { body, contentType: 'text/plain' });
    await info.attach(`${resource} ${kind}: curl`, { body: curlText(cited), contentType: 'text/plain' });
  }
}

function exchangeText({ number, actor, method, url, status, reason, request, response }: RecordedExchange): string {
  return [
    `#${number} ${actor}`,
    `> ${method} ${url}`,
    ...headerLines('>', request.headers),
    ...(request.body === undefined ? [] : [`>\n> ${request.body}`]),
    `< ${status ?? `no answer: ${reason ?? ''}`}`,
    ...headerLines('<', response?.headers ?? {}),
    ...(response?.body === undefined ? [] : [`<\n< ${response.body}`]),
  ].join('\n');
}

function headerLines(mark: string, headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${mark} ${name}: ${value}`);
}

function curlText(exchanges: readonly RecordedExchange[]): string {
  return exchanges.map(({ number, curl }) => `# ${number}\n${curl}`).join('\n');
}
