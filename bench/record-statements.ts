import type pg from "pg";

/** One statement as it went to the database. */
export interface Statement {
  text: string;
  /** The name it is prepared under; none for what is sent as it is. */
  name?: string;
  values: unknown[];
}

function isStatement(config: unknown): config is Statement {
  return typeof config === "object" && config !== null && "text" in config && "values" in config;
}

function toStatement(config: unknown): Statement {
  if (typeof config === "string") return { text: config, values: [] };
  if (!isStatement(config)) throw new Error("A statement was sent in a form that is not known here.");
  const { text, name, values } = config;
  return { text, values: [...(values ?? [])], ...(name ? { name } : {}) };
}

/** Does some work alone on the pool and gives the statements it really sent, in order, BEGIN and COMMIT included. */
export async function recordStatements(pool: pg.Pool, work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const tap = (client: pg.PoolClient): void => {
    const query = client.query.bind(client);
    const recording = (config: unknown, ...rest: unknown[]): unknown => {
      sent.push(toStatement(config));
      return Reflect.apply(query, client, [config, ...rest]);
    };
    Object.assign(client, { query: recording });
    pool.once("release", () => Object.assign(client, { query }));
  };
  pool.once("acquire", tap);
  await work();
  return sent;
}
