export { findPorts } from "@/scripts/stack/find-ports";
