-- AlterTable
ALTER TABLE "audit_run" ADD COLUMN "evidence_id" UUID;

GRANT UPDATE ("evidence_id") ON "audit_run" TO accordant_tenant;
