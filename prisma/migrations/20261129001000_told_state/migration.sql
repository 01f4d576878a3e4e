-- Which state an endpoint's owners know of: a break that ends before anybody was told of it is told to nobody. An end
-- that is still to be told follows a break that was. The expression is looked at under no row security.
ALTER TABLE "endpoint_health" ADD COLUMN "told_state" TEXT NOT NULL DEFAULT 'active';
ALTER TABLE "endpoint_health" ALTER COLUMN "told_state" DROP DEFAULT;
ALTER TABLE "endpoint_health" ALTER COLUMN "told_state" TYPE TEXT USING CASE
  WHEN "told_at" IS NOT NULL THEN "state" WHEN "state" = 'active' THEN 'paused' ELSE 'active' END;
ALTER TABLE "endpoint_health" ALTER COLUMN "told_state" SET DEFAULT 'active';
ALTER TABLE "endpoint_health" ADD CONSTRAINT "endpoint_health_told_state_known" CHECK ("told_state" IN ('active', 'paused', 'disabled'));
GRANT UPDATE ("told_state") ON "endpoint_health" TO accordant_tenant;
