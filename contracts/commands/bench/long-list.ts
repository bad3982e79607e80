import { awsCredential } from '../../../specs/catalogue.ts';
import type { Session } from '../../client/session.ts';
import { bodyField, fieldOf } from '../../evidence/answers.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { validFields } from '../../scenarios/samples.ts';
import type { Measured } from './measured.ts';
import { openSession } from './open-session.ts';
import type { BenchOptions } from './options.ts';
import { problemsIn } from './problems-in.ts';
import { type Stage, setStage } from './stage.ts';

/** What it took to make a list of credentials, to read it page by page, and to judge the history of both. */
interface ListTimes {
  readonly credentials: number;
  readonly makingMs: number;
  readonly pagingMs: number;
  readonly judgingMs: number;
}

/** Pages through lists of growing length: in linear time, twice the credentials take twice as long, and each as long as ever. */
export async function measureLists({ lists }: BenchOptions): Promise<Measured> {
  const problems: string[] = [];
  const times: ListTimes[] = [];
  for (const credentials of lists) {
    const stage = await setStage('list');
    try {
      times.push(await timeOf(credentials, stage, problems));
    } finally {
      await stage.close();
    }
  }
  return { figures: times, text: times.map(lineOf).join('\n'), problems };
}

async function timeOf(credentials: number, stage: Stage, problems: string[]): Promise<ListTimes> {
  const { session, keyring } = openSession(stage, awsCredential);
  const startedAt = performance.now();
  for (let made = 0; made < credentials; made += 1) {
    await session.create(validFields(awsCredential, keyring, `credential ${made}`));
  }
  const madeAt = performance.now();
  const listed = await pageThrough(session);
  const pagedAt = performance.now();
  if (listed !== credentials) problems.push(`${listed} of ${credentials} credentials were listed`);
  problems.push(...problemsIn([session.history()], stage));
  return {
    credentials,
    makingMs: madeAt - startedAt,
    pagingMs: pagedAt - madeAt,
    judgingMs: performance.now() - pagedAt,
  };
}

async function pageThrough(session: Session): Promise<number> {
  let listed = 0;
  let page: Exchange | undefined = await session.list();
  while (page !== undefined) {
    const items = bodyField(page, 'credentials');
    listed += Array.isArray(items) ? items.length : 0;
    const next = fieldOf(bodyField(page, 'meta'), 'next_page_url');
    page = typeof next === 'string' ? await session.page(next) : undefined;
  }
  return listed;
}

function lineOf({ credentials, makingMs, pagingMs, judgingMs }: ListTimes): string {
  const each = (ms: number) => `${Math.round((1000 * ms) / credentials)} µs each`;
  return (
    `${credentials} credentials: made in ${seconds(makingMs)} (${each(makingMs)}), paged through in ${seconds(pagingMs)} ` +
    `(${each(pagingMs)}), judged in ${seconds(judgingMs)} (${each(judgingMs)})`
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
