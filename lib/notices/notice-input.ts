import { z } from "zod";

/** Marks notices of one's own as read: these, or all there are. */
export const UpdateNotices = z.union([
  z.object({ noticeIds: z.array(z.uuid()).min(1).max(200) }),
  z.object({ all: z.literal(true) }),
]);

/** Kinds of notice that come by mail; every other kind is shown in the portal alone. */
export const UpdateNoticePreferences = z.object({ kinds: z.array(z.string().max(60)).max(20) });
