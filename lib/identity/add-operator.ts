import { withSystem } from "@/lib/core/db/system";
import { hashPassword } from "./password";

/** A person who looks after the deployment and belongs to no provider. */
export interface NewOperator {
  email: string;
  name: string;
  locale: string;
  password: string;
}

/** Makes a person an operator, for the seed and for whoever runs the deployment; never by a tenant. Gives their id. */
export async function addOperator(input: NewOperator, now: Date): Promise<string> {
  const { email, name, locale } = input;
  const passwordHash = await hashPassword(input.password);
  const person = await withSystem("add operator", (tx) =>
    tx.person.upsert({
      where: { email },
      create: { email, name, locale, passwordHash, isOperator: true, createdAt: now },
      update: { isOperator: true },
    }),
  );
  return person.id;
}
