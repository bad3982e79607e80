import { type Arbitrary, array, constantFrom, nat, record, sample, stringMatching } from 'fast-check';
import { apiKey, awsCredential, publicKey, type Resource } from '../../../specs/catalogue.ts';
import { textField } from '../../evidence/answers.ts';
import type { History } from '../../evidence/history.ts';
import { cleanUp } from '../../run/clean-up.ts';
import { validFields } from '../../scenarios/samples.ts';
import { openSession } from './open-session.ts';
import { problemsIn } from './problems-in.ts';
import type { Stage } from './stage.ts';
import type { Workload } from './workload.ts';

const LIVES_PER_BATCH = 12;
const RESOURCES = [awsCredential, publicKey, apiKey];

interface Act {
  readonly step: 'create' | 'fetch' | 'list' | 'update' | 'delete';
  /** Which of the resources that are alive. */
  readonly which: number;
  readonly name: string;
}

const acts: Arbitrary<readonly Act[]> = array(
  record({
    step: constantFrom('create', 'fetch', 'fetch', 'list', 'update', 'delete'),
    which: nat(),
    name: stringMatching(/^[a-z]{1,20}$/),
  }),
  { minLength: 20, maxLength: 40 },
);

/** Lives of a few resources, made up at random: a history each, judged by all rules and let go. */
export function randomLives(): Workload {
  let seed = 0;
  return {
    title: 'Random lives of a few resources',
    async next(stage) {
      seed += 1;
      const lives = sample(acts, { seed, numRuns: LIVES_PER_BATCH });
      const histories: History[] = [];
      for (const [index, life] of lives.entries()) {
        histories.push(await live(life, RESOURCES[index % RESOURCES.length] ?? awsCredential, stage));
      }
      return { held: histories, problems: problemsIn(histories, stage) };
    },
  };
}

async function live(life: readonly Act[], resource: Resource, stage: Stage): Promise<History> {
  const { session, keyring } = openSession(stage, resource);
  const alive: string[] = [];
  for (const { step, which, name } of life) {
    const sid = alive[which % alive.length] ?? '';
    if (step === 'create' || sid === '') {
      alive.push(textField(await session.create(validFields(resource, keyring, name)), 'sid') ?? '');
    } else if (step === 'list') await session.list();
    else if (step === 'update') await session.update(sid, { FriendlyName: name });
    else await session[step](sid);
    if (step === 'delete' && sid !== '') alive.splice(alive.indexOf(sid), 1);
  }
  await cleanUp(session);
  return session.history();
}
