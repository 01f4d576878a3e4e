import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareDatabase } from "@/lib/core/db/prepare-database";
import { startPostgres } from "../postgres/start-postgres";
import { tellWatchdog } from "../processes/tell-watchdog";
import { findPorts } from "../stack/find-ports";

/** An empty folder that is removed even if this process is killed. */
export function makeThrowAwayFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "accordant-"));
  // As root, PostgreSQL runs as another user and passes through it.
  chmodSync(folder, 0o711);
  tellWatchdog({ remove: folder });
  return folder;
}

export interface ThrowAway {
  /** The environment that a process over this database expects. */
  variables: Record<string, string>;
  /** The server's superuser, who alone may make databases. */
  superuserUrl: string;
  /** Breaks the database off, as a crash does, and starts it again over what it had written. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

/** A prepared database of its own on a free port, with the environment of a process over it. */
export async function openThrowAway({ unsafe }: { unsafe: boolean }): Promise<ThrowAway> {
  const dataFolder = makeThrowAwayFolder();
  const first = await findPorts(4);
  const password = (): string => randomBytes(18).toString("base64url");
  const settings = {
    dataFolder,
    port: first,
    superuserPassword: password(),
    ownerPassword: password(),
    unsafe,
  };
  let postgres = await startPostgres(settings);
  tellWatchdog({ remove: postgres.clusterFolder });
  const close = async (): Promise<void> => {
    await postgres.stop();
    for (const folder of [postgres.clusterFolder, dataFolder])
      rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { tenantUrl, systemUrl } = await prepareDatabase({
      ownerUrl: postgres.url,
      rolePassword: password(),
    });
    const callbackSecret = `whsec_${randomBytes(32).toString("base64")}`;
    // Nobody listens there: a test that talks to a counterpart starts its own.
    const at = (path: string) => ({ url: `http://127.0.0.1:${first + 3}/${path}`, callbackSecret });
    const counterparts = {
      "lsp-registry": at("lsp-registry"),
      "coordination-platform": at("coordination-platform"),
    };
    const authSecret = password() + password();
    return {
      variables: {
        DATABASE_URL: postgres.url,
        DATABASE_TENANT_URL: tenantUrl,
        DATABASE_SYSTEM_URL: systemUrl,
        AUTH_SECRET: authSecret,
        PORTAL_URL: `http://localhost:${first + 1}`,
        API_URL: `http://localhost:${first + 2}`,
        ACCORDANT_KEYRING: `k1:${randomBytes(32).toString("base64")}`,
        ACCORDANT_COUNTERPARTS: JSON.stringify(counterparts),
        ACCORDANT_DATA: dataFolder,
        ACCORDANT_DEMO: "1",
        // Nobody listens there: a test that sends mail starts its own server.
        SMTP_URL: `smtp://127.0.0.1:${first + 3}`,
        LOG_LEVEL: "silent",
      },
      superuserUrl: `postgresql://postgres:${settings.superuserPassword}@127.0.0.1:${first}/postgres`,
      restart: async () => {
        await postgres.crash();
        postgres = await startPostgres(settings);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
