-- AlterTable
ALTER TABLE "site" ADD COLUMN "localizer" JSONB;

GRANT UPDATE ("localizer") ON "site" TO accordant_tenant;
