-- Whoever asks which sites carry a mark, or whether one address does, gets a page by one statement of the system role.
CREATE INDEX "site_provider_id_url_idx" ON "site" ("provider_id", md5("url"));
CREATE POLICY system ON "status_entry" FOR SELECT TO accordant_system USING (true);
GRANT SELECT ("provider_id", "site_id", "regime", "mark", "suspended_at", "revoked_at") ON "status_entry" TO accordant_system;
GRANT SELECT ("url") ON "site" TO accordant_system;
GRANT SELECT ("key", "references") ON "answer" TO accordant_system;
