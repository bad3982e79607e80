import type { OpenApiId } from '../catalogue.ts';
import type { ChangeKind } from './change.ts';
import type { ContradictionKind } from './contradiction.ts';

/** What is known of the published documents, and why it is no news. `../openapi/README.md` says more. */
export interface AcceptedDifference {
  readonly document: OpenApiId;
  readonly kind: ChangeKind | ContradictionKind;
  /** Pointers into the published document; one with a slash at its end stands for all that is in it. */
  readonly at: readonly string[];
  readonly reason: string;
}

const ACCOUNTS = 'accounts-v1-openapi';
const IAM = 'iam-v1-openapi';
const FORM = 'requestBody/content/application~1x-www-form-urlencoded';
const OUTSIDE = 'it is no operation on credentials, and Keyturn judges nothing else';

export const acceptedDifferences: readonly AcceptedDifference[] = [
  {
    document: ACCOUNTS,
    kind: 'operation-added',
    at: [
      operation('/v1/Consents/Bulk', 'post'),
      operation('/v1/Contacts/Bulk', 'post'),
      operation('/v1/Messaging/GeoPermissions', 'get'),
      operation('/v1/Messaging/GeoPermissions', 'patch'),
      operation('/v1/SafeList/Numbers', 'get'),
      operation('/v1/SafeList/Numbers', 'post'),
      operation('/v1/SafeList/Numbers', 'delete'),
    ],
    reason: OUTSIDE,
  },
  {
    document: ACCOUNTS,
    kind: 'path-without-operation',
    at: [path('/v1/Credentials')],
    reason: 'it only groups the paths below it',
  },
  {
    document: ACCOUNTS,
    kind: 'date-dialect',
    at: ['credential_aws', 'credential_public_key'].flatMap((name) => [
      property(`accounts.v1.credential.${name}`, 'date_created/description'),
      property(`accounts.v1.credential.${name}`, 'date_updated/description'),
    ]),
    reason: 'the format and the examples are ISO 8601, and so are the dates that were seen',
  },
  {
    document: ACCOUNTS,
    kind: 'address-dialect',
    at: [
      'auth_token_promotion',
      'secondary_auth_token',
      'credential.credential_aws',
      'credential.credential_public_key',
    ].map((name) => property(`accounts.v1.${name}`, 'url/description')),
    reason: 'the examples are absolute, as the format says',
  },
  {
    document: ACCOUNTS,
    kind: 'example-undescribed',
    at: [
      `${operation('/v1/Credentials/AWS/{Sid}', 'post')}/${FORM}/examples/update/value/Credentials`,
      `${operation('/v1/Credentials/PublicKeys/{Sid}', 'post')}/${FORM}/examples/update/value/PublicKey`,
    ],
    reason: 'an update sends the name only, as its form says',
  },
  {
    document: IAM,
    kind: 'operation-added',
    at: [
      operation('/v1/Roles/{RoleSid}/Permissions', 'get'),
      operation('/v1/token', 'post'),
      operation('/v1/Account/OAuthApps', 'post'),
      operation('/v1/Account/OAuthApps/{sid}', 'put'),
      operation('/v1/Account/OAuthApps/{sid}', 'delete'),
    ],
    reason: OUTSIDE,
  },
  {
    document: IAM,
    kind: 'path-without-operation',
    at: [
      path('/v1/Account/OAuthApps/{sid}/secret'),
      path('/v1/Accounts'),
      path('/v1/Accounts/ChangeOwner'),
      path('/v1/Accounts/Invitations'),
      path('/v1/Accounts/Search'),
      path('/v1/Accounts/Stats'),
      path('/v1/Accounts/{accountSid}/Roles'),
      path('/v1/Authorize'),
      path('/v1/Operations/{operationId}'),
      path('/v1/Operations/{operationId}/ChildOperations'),
      path('/v1/Organization/OAuthApps/image/presigned-url'),
      path('/v1/Organization/OAuthApps/{sid}/secret'),
      path('/v1/Organizations/Domains'),
      path('/v1/Organizations/Domains/Limit'),
      path('/v1/Organizations/Domains/{domainSid}'),
      path('/v1/Organizations/ExternalUsers'),
      path('/v1/Organizations/ExternalUsers/{userSid}'),
      path('/v1/Organizations/Features'),
      path('/v1/Organizations/ImportUsers'),
      path('/v1/Organizations/ImportUsers/EligibleUsers/Count'),
      path('/v1/Organizations/Info'),
      path('/v1/Organizations/InvitedAccounts'),
      path('/v1/Organizations/InvitedAccounts/Limit'),
      path('/v1/Organizations/InvitedUsers'),
      path('/v1/Organizations/ManagedAccounts/{accountSid}/ChangeOwner'),
      path('/v1/Organizations/ManagedAccounts/{accountSid}/Organization'),
      path('/v1/Organizations/ManagedUsers'),
      path('/v1/Organizations/ManagedUsers/{userSid}'),
      path('/v1/Subaccounts'),
      path('/v1/Users/EmailChange/Initiate'),
      path('/v1/Users/EmailChange/Resend'),
      path('/v1/Users/EmailChange/Verify'),
      path('/v1/Users/Mfa/AddTotpFactor'),
      path('/v1/Users/Mfa/ChallengeMethod'),
      path('/v1/Users/Mfa/DeleteTotpFactor'),
      path('/v1/Users/Mfa/InvalidateRememberedBrowsers'),
      path('/v1/Users/Mfa/PhoneNumber'),
      path('/v1/Users/Mfa/RegenerateRecoveryToken'),
      path('/v1/Users/Mfa/VerifyInitialTotpToken'),
      path('/v1/Users/OneConsoleProvisioningStatus'),
      path('/v1/Users/Self'),
      path('/v1/Users/SendPasswordResetEmail'),
      path('/v1/console/api/ipam/acr_list'),
      path('/v1/console/api/ipam/add_ip'),
      path('/v1/console/api/ipam/edit_ip'),
      path('/v1/console/api/ipam/remove_ip'),
      path('/v1/console/api/ipam/set_ipam_status'),
      path('/v1/console/mfa/v3/device/verify'),
      path('/v1/console/mfa/v3/recovery-code'),
    ],
    reason: 'they are private, and listed without a word on how to use them',
  },
  {
    document: IAM,
    kind: 'pattern-unanchored',
    at: [
      'iam.v1.Organization',
      'iam.v1.CreateDomainResponse',
      'iam.v1.Domain',
      'iam.v1.ManagedUser',
      'iam.v1.ManagedUserWithRoleAssignments',
      'iam.v1.ImportUsersRun',
      'iam.v1.User',
      'iam.v1.UserPatchResponse',
      'iam.v1.EmailChangeInitiateResponse',
      'iam.v1.EmailChangeVerifyRequest',
      'iam.v1.EmailChangeResendRequest',
      'iam.v1.InvitedAccount',
      'iam.v1.ExternalUser',
      'iam.v1.ChangeAccountOwnerRequest',
      'iam.v1.ChangeAccountOwnerResponse',
      'iam.v1.ManagedAccountOrganizationResponse',
      'iam.v1.Accounts.ChangeAccountOwnerResponse',
      'iam.v1.Accounts.UserRole',
      'iam.v1.Accounts.UserInvitation',
    ].map((name) => schema(name)),
    reason: 'no operation of the document uses these schemas',
  },
  {
    document: IAM,
    kind: 'date-dialect',
    at: [property('iam.v1.Operation', 'dateCreated/description')],
    reason: 'no operation of the document uses this schema',
  },
];

function path(text: string): string {
  return `#/paths/${text.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function operation(at: string, method: string): string {
  return `${path(at)}/${method}`;
}

function schema(name: string): string {
  return `#/components/schemas/${name}/`;
}

function property(name: string, place: string): string {
  return `${schema(name)}properties/${place}`;
}
