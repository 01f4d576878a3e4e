import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

let loaded = false;

// The package imports its .wasm file as a module, which Node 20 cannot; its parts can be joined by hand.
async function loadWasm(): Promise<void> {
  if (loaded) return;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const file = new URL("schema_engine_bg.wasm", `file://${entry}`);
  const module = await WebAssembly.compile(await readFile(file));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start: unknown = instance.exports["__wbindgen_start"];
  if (typeof start === "function") Reflect.apply(start, undefined, []);
  loaded = true;
}

// The adapter cuts a script at every semicolon, and so through the bodies of functions; PostgreSQL takes it whole.
class WholeScriptPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

/** Does work with Prisma's schema engine, as WebAssembly over an owner's connections, which end with it. */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadWasm();
  // The engine never ends the connections it was given.
  const pool = new pg.Pool({ connectionString });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new WholeScriptPg(pool));
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}
