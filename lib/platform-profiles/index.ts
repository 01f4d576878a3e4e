export { concludeProfilePush } from "./conclude-profile-push";
export { listPlatformProfiles } from "./list-platform-profiles";
export { PushPlatformProfile, UpdatePlatformProfile } from "./profile-input";
export { pushPlatformProfile } from "./push-platform-profile";
export { updatePlatformProfile } from "./update-platform-profile";
