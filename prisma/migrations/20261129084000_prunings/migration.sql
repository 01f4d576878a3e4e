-- Counts go with the calls they were counted from; leave to send a file goes when its time is over.
GRANT DELETE ON "verification_count", "upload" TO accordant_system;
CREATE POLICY system_delete ON "upload" FOR DELETE TO accordant_system USING (true);
CREATE INDEX "upload_expires_at_idx" ON "upload"("expires_at");
