-- Nobody is told of anything who cannot sign in any more.
GRANT SELECT ("disabled_at") ON "person" TO accordant_tenant;

-- Due reminders are looked for provider by provider, which "deadline_provider_rung_idx" is for.
DROP INDEX "deadline_rung_idx";
