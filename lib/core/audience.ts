import { z } from "zod";

/** Whom a site speaks to. */
export const Audience = z.enum(["b2b", "b2c", "government"]);
