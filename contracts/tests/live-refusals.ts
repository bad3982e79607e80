import { isAbsolute, join, relative } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { plainError } from './plain-error.ts';

const REPORTS = join(import.meta.dirname, '../../reports');
const BUILT_IN = ['list', 'line', 'dot', 'json', 'junit', 'html', 'blob', 'github', 'null'];

/** Throws one sentence where Playwright was told to do on a live account what could leak a secret or split the account. */
export function refuseOnLive({ config, project }: Pick<TestInfo, 'config' | 'project'>): void {
  if (config.shard !== null) {
    throw plainError(
      '--shard cannot split what is done to one account: give each job some of the resources by RESOURCES.',
    );
  }
  const { trace } = project.use;
  const mode = typeof trace === 'object' ? trace.mode : trace;
  if (mode !== undefined && mode !== 'off') {
    throw plainError('A trace of a live run could hold a secret: leave --trace and --ui out with TARGET=live.');
  }
  const foreign = config.reporter.map(([name]) => name).find((it) => !isKnown(it));
  if (foreign === undefined) return;
  throw plainError(
    `The reporter ${foreign} is not known to leave secrets out: use Playwright's own reporters with TARGET=live, or none.`,
  );
}

function isKnown(reporter: string): boolean {
  return BUILT_IN.includes(reporter) || (isAbsolute(reporter) && !relative(REPORTS, reporter).startsWith('..'));
}
