import { withSystem } from "@/lib/core/db/system";
import { conflict } from "@/lib/core/errors";
import { hashPassword } from "./password";

/** A person who looks after the deployment and belongs to no provider. */
export interface NewOperator {
  email: string;
  name: string;
  locale: string;
  password: string;
}

/**
 * Makes a new person an operator, for the seed and for whoever runs the deployment; never by a tenant. Gives their id,
 * and that of one who is an operator already. Nobody who is known otherwise becomes one: no role of the product may
 * raise a person.
 */
export async function addOperator(input: NewOperator, now: Date): Promise<string> {
  const { email, name, locale } = input;
  const known = await withSystem("operator", (tx) => tx.person.findUnique({ where: { email } }));
  if (known?.isOperator) return known.id;
  if (known) throw conflict("person_exists", "This address is somebody's already.");
  const passwordHash = await hashPassword(input.password);
  const made = await withSystem("add operator", (tx) =>
    tx.person.create({ data: { email, name, locale, passwordHash, isOperator: true, createdAt: now } }),
  );
  return made.id;
}
