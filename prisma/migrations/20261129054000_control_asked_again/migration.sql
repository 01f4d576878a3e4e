-- A check that somebody asks for while it is under way begins anew, as one that was asked for.
GRANT UPDATE ("reason") ON "control_check" TO accordant_tenant;
