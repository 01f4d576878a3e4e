-- CreateTable
CREATE TABLE "watch_look" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "found" TEXT NOT NULL,
    "source_url" TEXT,
    "look_again_on" TEXT,
    "looked_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "watch_look_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "watch_look_provider_id_regime_code_created_at_idx" ON "watch_look"("provider_id", "regime", "code", "created_at");

-- AddForeignKey
ALTER TABLE "watch_look" ADD CONSTRAINT "watch_look_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "watch_look" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "watch_look" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "watch_look" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));

-- What somebody found is never changed: whoever finds otherwise looks again.
GRANT SELECT, INSERT ON "watch_look" TO accordant_tenant;
