-- Nobody is told of anything who cannot sign in any more.
GRANT SELECT ("disabled_at") ON "person" TO accordant_tenant;
