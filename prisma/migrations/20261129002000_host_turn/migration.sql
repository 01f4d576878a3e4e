-- CreateTable
CREATE TABLE "host_turn" (
    "host" TEXT NOT NULL,
    "holder" UUID NOT NULL,
    "held_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "host_turn_pkey" PRIMARY KEY ("host")
);

-- The system role's alone: who reads a host is nobody's business but that role's.
ALTER TABLE "host_turn" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "host_turn" FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON "host_turn" TO accordant_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE, UPDATE ("holder", "held_until") ON "host_turn" TO accordant_system;
