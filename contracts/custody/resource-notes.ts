import { catalogue, type Resource } from '../../specs/catalogue.ts';
import type { RequestPlan } from '../client/client.ts';
import { textField } from '../evidence/answers.ts';
import { type Exchange, isNotFound, isSuccess } from '../evidence/exchange.ts';
import { changeOutcome } from './change-outcome.ts';
import type { Ledger } from './ledger.ts';
import { fieldSent, usernameOf } from './request-permission.ts';

/** Keeps account of the resources that a run makes and deletes. */
export interface ResourceNotes {
  /** The SIDs of all that was made, also of what is gone. */
  readonly made: ReadonlySet<string>;
  /** The SIDs that answers showed of what was not made here. */
  readonly foreign: ReadonlySet<string>;
  /** Notes a creation before it is sent, and returns what notes its answer. */
  before(plan: RequestPlan): (exchange: Exchange) => void;
}

const SID = /(?:CR|SK)[0-9a-fA-F]{32}/g;

/** Notes in a ledger; the first of the accounts is that of whoever shows none of the run's. */
export function noteResources(ledger: Ledger, accounts: readonly string[]): ResourceNotes {
  const made = new Set(ledger.journal().resources.flatMap((it) => it.sid ?? []));
  const foreign = new Set<string>();
  return {
    made,
    foreign,
    before(plan) {
      const resource = plan.step === 'create' ? resourceOf(plan) : undefined;
      const settle = resource ? noteCreation(ledger, { plan, resource, accounts }) : undefined;
      return (exchange) => {
        const sid = settle?.(exchange);
        if (sid !== undefined) made.add(sid);
        noteDeletion(ledger, exchange);
        for (const shown of sidsIn(exchange)) if (!made.has(shown)) foreign.add(shown);
      };
    },
  };
}

interface Creation {
  readonly plan: RequestPlan;
  readonly resource: Resource;
  readonly accounts: readonly string[];
}

/** Notes what is asked for; what it returns notes the answer, and tells the SID where there is one. */
function noteCreation(ledger: Ledger, { plan, resource, accounts }: Creation) {
  const name = fieldSent(plan, 'FriendlyName');
  const accountSid = accounts.find((it) => it === usernameOf(plan)) ?? accounts[0] ?? '';
  const id = ledger.addResource({ resource: resource.id, accountSid, ...(name !== undefined && { name }) });
  return (exchange: Exchange): string | undefined => {
    const sid = isSuccess(exchange) ? textField(exchange, 'sid') : undefined;
    if (sid !== undefined) ledger.nameResource(id, sid);
    else if (['nothing', 'denied', 'refused'].includes(changeOutcome(exchange).kind)) {
      ledger.removeResources((it) => it.id === id);
    }
    return sid;
  };
}

// That somebody else is told that it is gone is no proof.
function noteDeletion(ledger: Ledger, exchange: Exchange): void {
  const { step, actor, sid } = exchange;
  const isGone = isSuccess(exchange) || isNotFound(exchange);
  if (step === 'delete' && actor === 'owner' && sid !== undefined && isGone) {
    ledger.removeResources((it) => it.sid === sid);
  }
}

function sidsIn({ outcome }: Exchange): readonly string[] {
  return outcome.kind === 'answered' ? [...outcome.body.matchAll(SID)].map(([sid]) => sid) : [];
}

function resourceOf({ operation }: RequestPlan): Resource | undefined {
  return catalogue.find(
    (it) => it.sidPrefix !== undefined && it.operations.create?.operationId === operation?.operationId,
  );
}
