/** What the verb rules need to know of a file: its top-level functions and what each calls. */

/** Top-level functions of a program by name, and the names it exports. */
export function topLevelFunctions(program) {
  const functions = new Map();
  const exported = new Set();
  for (const statement of program.body) {
    const isExport = statement.type === "ExportNamedDeclaration";
    const declaration = isExport ? statement.declaration : statement;
    const found = functionsIn(declaration);
    for (const [name, node] of found) functions.set(name, node);
    if (isExport) for (const [name] of found) exported.add(name);
    if (isExport) for (const { local } of statement.specifiers) exported.add(local.name);
  }
  return { functions, exported };
}

function functionsIn(declaration) {
  if (declaration?.type === "FunctionDeclaration") return [[declaration.id.name, declaration]];
  if (declaration?.type !== "VariableDeclaration") return [];
  return declaration.declarations
    .filter(({ init }) => init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression")
    .map(({ id, init }) => [id.name, init]);
}

/** Calls by plain name inside a node, in the order of the text. */
export function callsIn(node) {
  const calls = [];
  visit(node, (one) => {
    if (one.type === "CallExpression" && one.callee.type === "Identifier") {
      calls.push({ name: one.callee.name, at: one.range[0] });
    }
  });
  return calls.toSorted((a, b) => a.at - b.at);
}

/** Names called by a function or by the same file's functions that it calls. */
export function reachableCalls(functions, node, seen = new Set()) {
  for (const { name } of callsIn(node)) {
    if (seen.has(name)) continue;
    seen.add(name);
    const inner = functions.get(name);
    if (inner) reachableCalls(functions, inner, seen);
  }
  return seen;
}

function visit(node, see) {
  if (node === null || typeof node !== "object") return;
  if (typeof node.type === "string") see(node);
  for (const [key, value] of Object.entries(node)) {
    if (key === "parent" || key === "loc" || key === "range") continue;
    if (Array.isArray(value)) for (const one of value) visit(one, see);
    else visit(value, see);
  }
}
