import type { DryRun } from '../../run/dry-run.ts';
import type { LiveSettings } from '../../target/live.ts';

export interface PlanText {
  readonly accountSid: string;
  readonly live: LiveSettings;
  readonly survey: readonly string[];
  readonly dry: DryRun;
}

/** A plan for a reader at a terminal: what there is, each call that would be made, and what would be skipped. */
export function planText({ accountSid, live, survey, dry }: PlanText): string {
  const { tier, isolation, budget } = live;
  const where = isolation === 'subaccount' ? 'in a subaccount that it makes and closes' : 'in the account itself';
  return [
    `A run on ${accountSid} with LIVE_CONSENT=${tier}, ${where}. Nothing was changed to plan it.`,
    section('What there is', survey),
    section(
      `What would be sent: ${dry.requests} requests of a budget of ${budget}, and more while it waits`,
      lines(dry),
    ),
    section('What would be skipped', skipped(dry)),
    ...(dry.requests > budget ? [`The budget is too small: set LIVE_BUDGET to ${dry.requests + 100} or more.`] : []),
  ].join('\n\n');
}

function section(title: string, texts: readonly string[]): string {
  return [title, ...(texts.length === 0 ? ['nothing'] : texts).map((it) => `  ${it}`)].join('\n');
}

function lines({ parts }: DryRun): readonly string[] {
  return parts.flatMap(({ title, requests, calls }) => [
    `${String(requests).padStart(3)}  ${title}`,
    ...[...calls].map(([call, count]) => `       ${call}${count > 1 ? ` x${count}` : ''}`),
  ]);
}

function skipped({ skipped: reasons }: DryRun): readonly string[] {
  return [...reasons].map(([reason, count]) => `${count} ${count === 1 ? 'verdict' : 'verdicts'}: ${reason}`);
}
