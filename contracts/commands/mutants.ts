import './node-version.ts';
import { parseArgs } from 'node:util';
import { catalogue } from '../../specs/catalogue.ts';
import { rules } from '../rules/index.ts';
import { directTransport, embedReference } from '../run/embedded.ts';
import { run } from '../run/run.ts';
import { mutants } from '../target/mutants/index.ts';

const { positionals } = parseArgs({ allowPositionals: true });
for (const mutant of [undefined, ...mutants.filter((it) => positionals.every((word) => it.id.includes(word)))]) {
  const { respond, clock, targetAt } = embedReference({ seed: '1', ...(mutant && { mutant }) });
  const target = targetAt('http://127.0.0.1:4010');
  const result = await run({ target, clock, transport: directTransport(respond), rules, resources: catalogue });
  const broken = result.verdicts
    .filter((it) => it.kind === 'broken')
    .map((it) => `${it.rule.id}/${it.branch}(${it.resource.id})`);
  const odd = result.verdicts.filter((it) => it.kind === 'inconclusive' || it.kind === 'crashed');
  console.log(
    mutant?.id ?? 'clean',
    result.requests,
    'broken:',
    broken.join(' '),
    mutant
      ? ''
      : odd.map((it) => `\n  ${it.kind} ${it.rule.id} ${it.resource.id}: ${'reason' in it ? it.reason : ''}`).join(''),
  );
}
