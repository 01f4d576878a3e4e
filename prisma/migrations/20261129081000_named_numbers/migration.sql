-- A number is polled for as long as a certificate or a site has it.
CREATE INDEX "site_localizer_number_idx" ON "site" (("localizer" ->> 'number')) WHERE ("localizer" ->> 'number') IS NOT NULL;

GRANT SELECT ("localizer") ON "site" TO accordant_system;
