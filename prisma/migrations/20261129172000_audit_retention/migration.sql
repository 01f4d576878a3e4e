-- What is old goes, whoever's it is, by the system role and by no other.
CREATE POLICY system ON "audit_run" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system_end ON "audit_run" FOR DELETE TO accordant_system USING (true);
CREATE POLICY system_end ON "audit_recheck" FOR DELETE TO accordant_system USING (true);
CREATE POLICY system ON "audit_finding" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system_end ON "audit_finding" FOR DELETE TO accordant_system USING (true);

GRANT SELECT ("provider_id", "id", "site_id", "regime", "state", "finished_at"), DELETE ON "audit_run" TO accordant_system;
GRANT SELECT ("finished_at"), DELETE ON "audit_recheck" TO accordant_system;
GRANT SELECT ("provider_id", "id", "gone_at", "told_at", "cleared_at"), DELETE ON "audit_finding" TO accordant_system;
CREATE INDEX "audit_run_finished_at_idx" ON "audit_run"("finished_at");
CREATE INDEX "audit_recheck_finished_at_idx" ON "audit_recheck"("finished_at");
CREATE INDEX "audit_finding_gone_at_idx" ON "audit_finding"("gone_at");
