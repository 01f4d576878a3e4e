import { auditRoutes } from "./audit-routes";
import { certificateRoutes } from "./certificate-routes";
import { clientRoutes } from "./client-routes";
import { contentRoutes } from "./content-routes";
import { controlRoutes } from "./control-routes";
import { deadlineRoutes } from "./deadline-routes";
import { deliveryRoutes } from "./delivery-routes";
import { certificateFileRoutes } from "./file-routes";
import { filingRoutes } from "./filing-routes";
import { certificationRoutes } from "./certification-routes";
import { labelRoutes } from "./label-routes";
import { lspRoutes } from "./lsp-routes";
import { paymentRoutes } from "./payment-routes";
import { platformRoutes } from "./platform-routes";
import { referenceRoutes } from "./reference-routes";
import { responsibilityRoutes } from "./responsibility-routes";
import type { Route } from "./route";
import { selfTestRoutes } from "./self-test-routes";
import { siteRoutes } from "./site-routes";
import { webhookRoutes } from "./webhook-routes";

/** What a provider's own systems may do with a management key. */
export const managementRoutes: readonly Route[] = [
  ...clientRoutes,
  ...siteRoutes,
  ...controlRoutes,
  ...auditRoutes,
  ...referenceRoutes,
  ...paymentRoutes,
  ...contentRoutes,
  ...responsibilityRoutes,
  ...labelRoutes,
  ...certificationRoutes,
  ...platformRoutes,
  ...lspRoutes,
  ...certificateRoutes,
  ...certificateFileRoutes,
  ...filingRoutes,
  ...selfTestRoutes,
  ...deadlineRoutes,
  ...webhookRoutes,
  ...deliveryRoutes,
];
