/** The wasm-bindgen half of the schema engine, which its package exports without types of its own. */
declare module "@prisma/schema-engine-wasm/schema_engine_bg" {
  export * from "@prisma/schema-engine-wasm";
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
}
