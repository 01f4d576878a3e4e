export { CreateClient, UpdateClient, UpdateClientCompany } from "./client-input";
export { createClient } from "./create-client";
export { getClient } from "./get-client";
export { listClientNames } from "./list-client-names";
export { listClients, type ClientRow } from "./list-clients";
export { projectClient } from "./project-client";
export { updateClient } from "./update-client";
export { COMPANY_STATEMENT, updateClientCompany } from "./update-client-company";
