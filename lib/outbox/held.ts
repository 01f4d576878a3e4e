/**
 * SQL of whether an outbox row `o` is a suspended provider's: mail, webhook or push, it waits until that one is taken
 * up again. Never null, and the suspended are looked up once, however many rows are asked.
 */
export const HELD = `(o.provider_id IS NOT NULL
  AND o.provider_id = ANY (ARRAY(SELECT p.id FROM provider p WHERE p.suspended_at IS NOT NULL)))`;
