export { acceptInvitation, AcceptInvitation, findInvitation, type OpenInvitation } from "./accept-invitation";
export { addMember, type AddMember } from "./add-member";
export { authenticateKey, type KeyHolder } from "./authenticate-key";
export { countKeyCall, type KeyWindow } from "./count-key-call";
export { createApiKey, CreateApiKey, KEY_SCOPES, type KeyScope } from "./create-api-key";
export { addOperator, type NewOperator } from "./add-operator";
export { createCalendarFeed } from "./create-calendar-feed";
export { createInvitation, CreateInvitation } from "./create-invitation";
export { endApiKey, EndApiKey } from "./end-api-key";
export { endCalendarFeed } from "./end-calendar-feed";
export { endInvitation, EndInvitation } from "./end-invitation";
export { endMember, EndMember } from "./end-member";
export { findCalendarFeed, findCalendarReader } from "./find-calendar-feed";
export { findUsedInvitation, type UsedInvitation } from "./find-used-invitation";
export { listApiKeys } from "./list-api-keys";
export { networkOf, prefixOf } from "./network-of";
export { listMembers, type InvitationRow, type MemberRow } from "./list-members";
export { provisionProvider, type ProvisionProvider } from "./provision-provider";
export {
  findMemberCtx,
  listMemberships,
  memberCtxOf,
  type MemberCtx,
  type MembershipSummary,
} from "./member-ctx";
export { endSession, findSession, startSession, type SignedIn } from "./sessions";
export {
  checkPassword,
  findPersonByEmail,
  redeemSignInLink,
  requestSignInLink,
  reserveSignInLink,
  type PasswordCheck,
} from "./sign-in";
export { updateProvider, UpdateProvider } from "./update-provider";
export { updateMember, UpdateMember } from "./update-member";
