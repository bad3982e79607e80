/** Whether the path is one that a restricted key can be given: `/twilio/<product>/<resource>/<action>`. */
export function isKnownPermission(path: string): boolean {
  return known.has(path);
}

const actions = ['list', 'read', 'create', 'update', 'delete'];

// Twilio knows many more; these are enough to fill a policy beyond its limit of 100.
const products: Readonly<Record<string, readonly string[]>> = {
  accounts: ['credentials-aws', 'credentials-public-keys'],
  iam: ['api-keys'],
  conversations: ['conversations', 'messages', 'participants', 'services', 'users'],
  messaging: ['messages', 'media', 'services', 'phone-numbers', 'short-codes', 'alpha-senders'],
  'phone-numbers': ['incoming-phone-numbers', 'available-phone-numbers', 'outgoing-caller-ids'],
  sync: ['services', 'documents', 'lists', 'maps'],
  taskrouter: ['workspaces', 'tasks', 'workers', 'workflows'],
  verify: ['services', 'verifications', 'verification-checks', 'factors'],
  video: ['rooms', 'recordings', 'compositions'],
  voice: ['calls', 'conferences', 'queues', 'recordings', 'transcriptions'],
};

const known: ReadonlySet<string> = new Set(
  Object.entries(products).flatMap(([product, resources]) =>
    resources.flatMap((resource) => actions.map((action) => `/twilio/${product}/${resource}/${action}`)),
  ),
);
