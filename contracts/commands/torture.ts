import './node-version.ts';
import { authToken, catalogue } from '../../specs/catalogue.ts';
import { mishaps } from '../run/testing/accidents.ts';
import type { OrdealOptions } from '../run/testing/ordeal.ts';
import { killings } from './torture/killings.ts';
import { strikes } from './torture/strikes.ts';
import { rowOf, type TortureRow, tortureText } from './torture/table.ts';

/** Does to runs on a live account, which the reference server plays, whatever may happen to them, at each of their requests. */
const rows: TortureRow[] = [];
for (const isolation of ['subaccount', 'none'] as const) {
  for (const after of [false, true]) {
    const what = `killed (SIGKILL) ${after ? 'after' : 'before'} it was seen, LIVE_ISOLATION=${isolation}`;
    rows.push(rowOf(what, await killings({ isolation, after })));
  }
}
tell('A rotation, killed with all its processes at each request');

for (const isolation of ['subaccount', 'none'] as const) {
  for (const [what, mishap] of Object.entries(mishaps)) {
    const tokens: OrdealOptions = { isolation, resources: [authToken], everything: true, propagationDelayMs: 20_000 };
    const core: OrdealOptions = { isolation, resources: catalogue, propagationDelayMs: 0 };
    const single = [...(await strikes(mishap, tokens, 1)), ...(await strikes(mishap, core, 1))];
    rows.push(rowOf(`${what}, LIVE_ISOLATION=${isolation}`, single));
    rows.push(rowOf(`${what}, 3 in a row, LIVE_ISOLATION=${isolation}`, await strikes(mishap, core, 3)));
  }
}
tell('All rules on tokens and @core on everything, with a mishap at each request');

/** Prints the rows so far, and begins anew. */
function tell(title: string): void {
  console.log(`${title}\n\n${tortureText(rows)}\n`);
  const isWrong = rows.some((it) => it.lockedOut + it.falseAlarms + it.leftBehind > 0);
  if (isWrong) process.exitCode = 1;
  rows.length = 0;
}
