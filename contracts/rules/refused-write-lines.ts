import type { Method } from '../../specs/catalogue.ts';
import type { Line } from '../evidence/written-history.ts';
import { deleted, fetched, renamed, shown, sidNumber } from './credential-lines.ts';

const refused: Partial<Line> = { status: 400, body: {} };

/** The creation of a credential with this name is refused. */
export function unmade(FriendlyName: string, other: Partial<Line> = {}): Line {
  return { step: 'create', fields: { FriendlyName }, ...refused, ...other };
}

/** The creation of a credential without a name is refused. */
export const nameless: Line = { step: 'create', fields: {}, ...refused };

/** This new name of the first credential is refused. */
export function unnamed(name: string, other: Partial<Line> = {}): Line {
  return { ...renamed(1, name), ...refused, ...other };
}

/** The deletion of the first credential is refused. */
export const undeleted: Line = { ...deleted(1), status: 409, body: {} };

/** A request for the first credential is refused for its method. */
export function stray(method: Method): Line {
  return {
    step: 'stray',
    url: `http://127.0.0.1:4010/v1/Credentials/AWS/${sidNumber(1)}`,
    operation: { operationId: '', method, path: '', success: 200 },
    status: 405,
    variation: { kind: 'unsupported-method' },
  };
}

/** The nth credential with this name. */
export function as(n: number, friendly_name: unknown, other: object = {}): object {
  return shown(n, { friendly_name, ...other });
}

/** The first credential is fetched and has this name. */
export function sees(friendly_name: unknown): Line {
  return fetched(1, { friendly_name });
}
