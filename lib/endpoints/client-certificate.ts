import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { z } from "zod";

/** A client certificate and its key, PEM, as they are sealed. */
export const ClientCertificate = z.object({ certificate: z.string(), key: z.string() });
export type ClientCertificate = z.infer<typeof ClientCertificate>;

function readCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

function readKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

/** Whether a text is a certificate in PEM, or begins with one. */
export function isCertificate(pem: string): boolean {
  return readCertificate(pem) !== null;
}

/** A client certificate as somebody hands it in: both can be read, and belong together. */
export const NewClientCertificate = z
  .object({
    certificate: z.string().max(20_000).refine(isCertificate, "must be a certificate in PEM"),
    key: z
      .string()
      .max(20_000)
      .refine((pem) => readKey(pem) !== null, "must be a private key in PEM, without a password"),
  })
  .refine(
    ({ certificate, key }) => {
      const [read, privateKey] = [readCertificate(certificate), readKey(key)];
      return !read || !privateKey || read.checkPrivateKey(privateKey);
    },
    { path: ["key"], message: "is not the key of this certificate" },
  );

/** When a certificate ends. */
export function endOf({ certificate }: ClientCertificate): Date {
  return new Date(readCertificate(certificate)?.validTo ?? 0);
}
