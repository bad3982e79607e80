import type { AccountHandler, Handler } from '../engine.ts';
import { readForm } from '../wire/request-body.ts';
import { authenticate } from './authenticate.ts';
import { authorise } from './authorise.ts';
import { refuseUnknownInstance } from './unknown-instance.ts';

/** Opens an operation to accounts: the body is read only once the caller is known to be allowed. */
export function byAccount(handler: AccountHandler): Handler {
  return (call, engine) => {
    if (engine.choices.checkedFirst === 'instance') refuseUnknownInstance(call, engine);
    const caller = authenticate(call, engine);
    authorise(caller, call.match.operation);
    return handler({ ...call, caller: caller.account, form: readForm(call.request) }, engine);
  };
}
