-- AlterTable
ALTER TABLE "site_control" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "button_asked_at" TIMESTAMPTZ(3);

GRANT UPDATE ("asked_at", "button_asked_at") ON "site_control" TO accordant_tenant;
