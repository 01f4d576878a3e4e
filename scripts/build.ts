import { buildPortal } from "./stack/build-portal";

await buildPortal(process.env);
